-- What a retraction withdraws, since when readers get nothing of a revision, and when an older one
-- came back in its place.
alter table review add column withdraws varchar(10) check (withdraws in ('REVISION', 'VERDICT'));
alter table review add column withdrawn_at timestamp(6) with time zone;
alter table review add column restored_at timestamp(6) with time zone;

-- Until now a retraction named no revision: it counts as one of the whole verdict.
update review set withdraws = 'VERDICT' where retraction_reason is not null;
update review set withdrawn_at = ended_at where state = 'RETRACTED';
update review set withdraws = 'VERDICT', withdrawn_at = (
    select min(later.ended_at) from review later
    where later.claim_id = review.claim_id and later.state = 'RETRACTED'
      and later.ended_at > (select p.published_at from publication p where p.review_id = review.id))
  where state = 'SUPERSEDED' and exists (
    select 1 from review later
    where later.claim_id = review.claim_id and later.state = 'RETRACTED'
      and later.ended_at > (select p.published_at from publication p where p.review_id = review.id));
update review set retraction_reason = (
    select max(later.retraction_reason) from review later
    where later.claim_id = review.claim_id and later.state = 'RETRACTED'
      and later.ended_at = review.withdrawn_at)
  where state = 'SUPERSEDED' and withdrawn_at is not null;

alter table review add constraint retracted_is_withdrawn
  check (state <> 'RETRACTED' or withdrawn_at is not null);
alter table review add constraint withdrawn_with_a_reason
  check (withdrawn_at is null or (retraction_reason is not null and withdraws is not null));
alter table review add constraint published_is_not_withdrawn
  check (state <> 'PUBLISHED' or withdrawn_at is null);

-- What readers are told of, for good: a revision can have put something right and be retracted.
create table notice (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  review_id bigint not null references review,
  -- Null for a retraction.
  correction_kind varchar(20)
    check (correction_kind in ('CLARIFICATION', 'CORRECTION', 'RATING_CHANGE')),
  told_at timestamp(6) with time zone not null
);

-- Ids come from one sequence, so that of the publication and that of the review are free here.
insert into notice (id, version, created_at, review_id, correction_kind, told_at)
  select p.id, 0, p.created_at, r.id, v.correction_kind, p.published_at
  from publication p join review r on r.id = p.review_id join revision v on v.id = r.revision_id
  where v.correction_kind in ('CLARIFICATION', 'CORRECTION', 'RATING_CHANGE');
insert into notice (id, version, created_at, review_id, correction_kind, told_at)
  select r.id, 0, r.created_at, r.id, null, r.ended_at
  from review r where r.state = 'RETRACTED';

create index notice_by_time on notice (told_at, id);
create index notice_of_review on notice (review_id);
drop index review_by_notice;
alter table review drop column notice_at;
