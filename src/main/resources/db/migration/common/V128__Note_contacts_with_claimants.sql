-- That the claimant was asked about a claim, how and until when, and what came back; or why nobody asked.
create table contact (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  claim_id bigint not null references claim,
  noted_by_id bigint not null references account,
  outcome varchar(20) not null,
  asked_on date,
  means varchar(200),
  answer_by date,
  question varchar(2000),
  answer varchar(5000),
  answered_on date,
  not_sought varchar(20),
  check ((outcome = 'NOT_SOUGHT') = (not_sought is not null)),
  check (outcome = 'NOT_SOUGHT' or asked_on is not null),
  check (outcome <> 'ANSWERED' or answer is not null)
);
create index contact_by_claim on contact (claim_id);
