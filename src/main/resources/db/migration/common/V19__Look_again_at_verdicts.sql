-- The day on which the desk looks at a claim and its verdict again.
create table second_look (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  claim_id bigint not null unique references claim,
  due_on date not null,
  why varchar(500),
  set_by_id bigint not null references account
);
create index second_look_by_day on second_look (due_on, id);
