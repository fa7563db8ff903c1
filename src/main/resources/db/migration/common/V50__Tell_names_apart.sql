-- Whoever makes a new name or slug of a kind holds the row of the kind until the transaction ends.
create table naming_lock (kind varchar(20) primary key);
insert into naming_lock (kind) values ('claim');
insert into naming_lock (kind) values ('claimant');
insert into naming_lock (kind) values ('topic');

-- Names as they are compared. SQL cannot fold them, so the next migration fills the columns.
-- Twins that were made by accident stay apart by their number; new ones always have 0.
alter table claimant add column name_key varchar(200);
alter table claimant add column same_as_key varchar(64);
alter table claimant add column duplicate_number integer default 0 not null;
alter table topic add column name_key varchar(200);
alter table topic add column duplicate_number integer default 0 not null;

-- Slugs of claimants, topics and sources that were merged into others.
create table slug_redirect (
  kind varchar(20) not null,
  slug varchar(80) not null,
  target varchar(80) not null,
  primary key (kind, slug)
);

create index slug_redirect_by_target on slug_redirect (kind, target);
