-- How urgent a claim is, the day by which it is to be checked, and how far it spread.
create table claim_plan (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  claim_id bigint not null unique references claim,
  priority varchar(20) not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
  due_on date,
  reach_number bigint check (reach_number >= 0),
  reach_counts varchar(100),
  reach_source varchar(500),
  reach_read_on date
);
create index claim_plan_by_day on claim_plan (due_on, id);
create index claim_plan_by_priority on claim_plan (priority, claim_id);
