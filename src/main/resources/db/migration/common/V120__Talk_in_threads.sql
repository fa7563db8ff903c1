-- Comments are answered in threads, which are resolved. Those that were there before wait for nobody.
alter table review_comment add column thread_id bigint references review_comment;
alter table review_comment add column edited_at timestamp(6) with time zone;
alter table review_comment add column unresolved boolean default false not null;
alter table review_comment add column resolved_at timestamp(6) with time zone;
alter table review_comment add column resolved_by_id bigint references account;
create index comment_in_thread on review_comment (thread_id);
