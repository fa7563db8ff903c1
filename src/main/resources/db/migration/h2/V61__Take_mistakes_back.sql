-- Claims logged by mistake are withdrawn, drafts discarded. H2 made up the names of the constraints
-- on the states, so they are looked up.
execute immediate (
  select 'alter table claim drop constraint "' || max(c.constraint_name) || '"'
  from information_schema.check_constraints c
    join information_schema.table_constraints t on t.constraint_schema = c.constraint_schema
      and t.constraint_name = c.constraint_name
  where lower(t.table_name) = 'claim' and c.check_clause like '%LOGGED%');
alter table claim add constraint state_of_a_claim
  check (state in ('LOGGED', 'UNDER_CHECK', 'CHECKED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN'));
alter table claim add constraint withdrawn_for_a_reason
  check (state <> 'WITHDRAWN' or reason is not null);

execute immediate (
  select 'alter table review drop constraint "' || max(c.constraint_name) || '"'
  from information_schema.check_constraints c
    join information_schema.table_constraints t on t.constraint_schema = c.constraint_schema
      and t.constraint_name = c.constraint_name
  where lower(t.table_name) = 'review' and c.check_clause like '%DRAFT%');
alter table review add constraint state_of_a_review
  check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'RETRACTED',
    'DISCARDED'));
