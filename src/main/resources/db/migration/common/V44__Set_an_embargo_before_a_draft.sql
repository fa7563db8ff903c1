-- The draft takes it over as soon as there is one.
alter table claim add column embargo_until timestamp(6) with time zone;
