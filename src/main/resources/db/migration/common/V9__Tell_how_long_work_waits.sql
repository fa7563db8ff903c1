-- Since when a claim and a revision are in their states.
alter table claim add column state_since timestamp(6) with time zone;
update claim set state_since = updated_at;
alter table claim alter column state_since set not null;

alter table review add column state_since timestamp(6) with time zone;
update review set state_since = coalesce(ended_at, submitted_at, created_at);
alter table review alter column state_since set not null;

create index review_by_state on review (state, state_since);
create index publication_by_first_time on publication (first_published_at);

-- What somebody looks for again and again.
create table saved_filter (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  account_id bigint not null references account,
  name varchar(80) not null,
  query varchar(1000) not null,
  unique (account_id, name)
);
