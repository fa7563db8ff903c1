-- The outcome of a request by the key that its sender gave, for a day: a repeat is answered alike.
create table idempotency_key (
  id varchar(64) primary key,
  account varchar(100) not null,
  path varchar(4096) not null,
  request_hash varchar(64) not null,
  status int not null,
  etag varchar(100),
  location varchar(2000),
  body varchar(1048576),
  created_at timestamp(6) with time zone not null
);
create index idempotency_key_by_age on idempotency_key (created_at);
