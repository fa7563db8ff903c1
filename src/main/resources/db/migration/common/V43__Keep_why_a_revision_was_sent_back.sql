-- Shown with the draft until it is submitted again; drafts sent back earlier have it as a comment.
alter table review add column sent_back_reason varchar(5000);
alter table review add column sent_back_by_id bigint references account;
