-- A comment that its author took back late stays, struck out.
alter table review_comment add column struck_at timestamp(6) with time zone;
