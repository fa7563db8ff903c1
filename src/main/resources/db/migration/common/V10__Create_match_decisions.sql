-- What people said about matches that a machine suggested.
create table match_decision (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  claim_id bigint not null references claim,
  other_id bigint not null references claim,
  decision varchar(20) not null check (decision in ('SAME', 'DIFFERENT')),
  score double precision not null check (score between 0 and 1),
  model varchar(100) not null,
  decided_by_id bigint not null references account,
  check (claim_id <> other_id)
);

create index match_decision_about_claim on match_decision (claim_id);
create index match_decision_about_other on match_decision (other_id);
