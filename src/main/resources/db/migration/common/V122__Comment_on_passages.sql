-- A comment may be about a passage of the draft, and suggest other words for it.
alter table review_comment add column passage_field varchar(20);
alter table review_comment add column passage_exact varchar(6000);
alter table review_comment add column passage_prefix varchar(80);
alter table review_comment add column passage_suffix varchar(80);
alter table review_comment add column passage_single boolean;
alter table review_comment add column wording varchar(6000);
alter table review_comment add column accepted_at timestamp(6) with time zone;
