create trigger change_is_append_only before update, delete on change
  for each row call "org.claimtracker.history.RefuseRewriting";
create trigger publication_is_append_only before update, delete on publication
  for each row call "org.claimtracker.history.RefuseRewriting";
create trigger publication_topic_is_append_only before update, delete on publication_topic
  for each row call "org.claimtracker.history.RefuseRewriting";
create trigger authorship_stays before update, delete on revision_part
  for each row call "org.claimtracker.verdict.AuthorshipStays";

-- TRUNCATE asks no trigger, but it is refused for a table that a foreign key leads to.
create table truncation_guard (
  change_id bigint references change,
  publication_topic_publication_id bigint,
  publication_topic_slug varchar(80),
  foreign key (publication_topic_publication_id, publication_topic_slug)
    references publication_topic
);

-- At most one open and one standing revision a claim.
alter table review add column open_claim_id bigint generated always as (
  case when state in ('DRAFT', 'IN_REVIEW', 'APPROVED') then claim_id end);
alter table review add column standing_claim_id bigint generated always as (
  case when state = 'PUBLISHED' then claim_id end);
alter table review add constraint one_open_revision unique (open_claim_id);
alter table review add constraint one_standing_revision unique (standing_claim_id);
