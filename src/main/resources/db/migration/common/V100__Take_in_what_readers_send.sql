-- Requests and complaints of readers. Their words and addresses are deleted after a time; the record
-- names an item by its number and has nothing of what its reader wrote.
create table inbox_item (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  kind varchar(20) not null,
  state varchar(20) not null,
  receipt_hash varchar(64) not null constraint inbox_item_receipt unique,
  body varchar(4000),
  where_seen varchar(2000),
  email varchar(254),
  language varchar(35) not null,
  claim_id bigint references claim,
  revision integer,
  owner_id bigint references account,
  due_on date not null,
  reason varchar(2000),
  closed_by varchar(60),
  closed_at timestamp(6) with time zone,
  erased_at timestamp(6) with time zone,
  check (erased_at is not null or body is not null),
  check (erased_at is null or body is null and where_seen is null and email is null),
  check ((state = 'OPEN') = (closed_at is null))
);
create index inbox_item_by_age on inbox_item (created_at, id);
create index inbox_item_by_state on inbox_item (state, created_at, id);
create index inbox_item_by_claim on inbox_item (claim_id, kind, state);
create index inbox_item_by_owner on inbox_item (owner_id);
create index inbox_item_to_erase on inbox_item (erased_at, created_at);
