-- What other publishers found: theirs, beside our verdicts and never among them. The key is made of
-- the address and the claim, so that a check that comes again is known.
create table external_check (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  check_key varchar(32) not null constraint external_check_once unique,
  claim varchar(4000) not null,
  claimants varchar(6000),
  claimed_on varchar(10),
  language varchar(35),
  publisher varchar(200) not null,
  publisher_url varchar(2000),
  url varchar(2000) not null,
  title varchar(500),
  label varchar(500),
  rating_key varchar(80),
  axis_value double precision check (axis_value between 1 and 5),
  checked_on varchar(10),
  tags varchar(2000),
  notes varchar(2000),
  import_id bigint,
  withdrawn_at timestamp(6) with time zone,
  withdrawn_by varchar(60),
  withdrawal_reason varchar(2000),
  check ((withdrawn_at is null) = (withdrawal_reason is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

-- Lists show the newest first, of all or of one publisher.
create index external_check_by_publisher on external_check (publisher, id);
create index external_check_by_language on external_check (language, id);

-- Whoever takes checks in holds this row, so that nobody else takes the same one in meanwhile.
insert into naming_lock (kind) values ('external-check');
