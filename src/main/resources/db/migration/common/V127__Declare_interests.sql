-- What somebody on the desk has to do with a claimant or a topic. The subject is known by its slug, so
-- that an interest follows a merger; its name is the one that it had then.
create table interest (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  account_id bigint not null references account,
  kind varchar(20) not null check (kind in ('claimant', 'topic')),
  slug varchar(80) not null,
  name varchar(200) not null,
  why varchar(1000) not null,
  ended_at timestamp(6) with time zone
);
create index interest_by_account on interest (account_id, created_at);
create index interest_by_subject on interest (kind, slug);
