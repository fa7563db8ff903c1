-- The record is read from a day on, or up to one.
create index change_by_time on change (made_at, id);
