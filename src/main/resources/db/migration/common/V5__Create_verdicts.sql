create table rating_scale (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  scale_key varchar(40) not null,
  scale_version integer not null,
  name varchar(120) not null,
  active boolean not null,
  unique (scale_key, scale_version)
);

create table rating (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  scale_id bigint not null references rating_scale,
  rating_key varchar(40) not null,
  label varchar(60) not null,
  definition varchar(1000) not null,
  axis_value integer,
  place integer not null,
  unique (scale_id, rating_key)
);

create table revision (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  claim_id bigint not null references claim,
  number integer not null check (number >= 1),
  imported_from varchar(500),
  rating_id bigint references rating,
  summary varchar(1000),
  explanation varchar(50000),
  selection_reason varchar(20)
    check (selection_reason in ('REACH', 'HARM', 'IMPORTANCE', 'REQUESTS')),
  no_primary_reason varchar(2000),
  no_support_found varchar(2000),
  no_refutation_found varchar(2000),
  correction_kind varchar(20)
    check (correction_kind in ('TYPO', 'CLARIFICATION', 'CORRECTION', 'RATING_CHANGE')),
  correction_wrong varchar(2000),
  correction_right varchar(2000),
  correction_found_by varchar(200),
  correction_cause varchar(200),
  unique (claim_id, number)
);

create table citation (
  revision_id bigint not null references revision,
  evidence_id bigint not null references evidence,
  primary key (revision_id, evidence_id)
);

create index citation_of_evidence on citation (evidence_id);

-- Four eyes: a person has one part at most in a revision, author or approver.
create table revision_part (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  revision_id bigint not null references revision,
  account_id bigint not null references account,
  part varchar(10) not null check (part in ('AUTHOR', 'APPROVER')),
  unique (revision_id, account_id),
  unique (id, revision_id, part)
);
