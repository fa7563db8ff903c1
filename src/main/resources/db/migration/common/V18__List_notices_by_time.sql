-- When readers were last told of a revision: that it puts something right, or that it is retracted.
alter table review add column notice_at timestamp(6) with time zone;
update review set notice_at = ended_at where state = 'RETRACTED';
update review set notice_at = (select p.published_at from publication p where p.review_id = review.id)
  where state in ('PUBLISHED', 'SUPERSEDED')
    and revision_id in (select v.id from revision v
      where v.correction_kind in ('CLARIFICATION', 'CORRECTION', 'RATING_CHANGE'));
create index review_by_notice on review (notice_at, id);
