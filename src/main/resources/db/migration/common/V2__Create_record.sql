-- The record: append-only, each entry chained to the one before by its hash.
create table change (
  id bigint primary key,
  made_at timestamp(6) with time zone not null,
  actor varchar(60) not null,
  via varchar(40) not null,
  action varchar(60) not null,
  kind varchar(40) not null,
  subject varchar(200) not null,
  before_json varchar(1048576),
  after_json varchar(1048576),
  previous_hash varchar(64) not null unique,
  hash varchar(64) not null unique
);

create index change_of_subject on change (kind, subject, id);
create index change_of_actor on change (actor, id);

create table record_head (
  id integer primary key check (id = 1),
  last_id bigint not null,
  last_hash varchar(64) not null
);

insert into record_head (id, last_id, last_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
