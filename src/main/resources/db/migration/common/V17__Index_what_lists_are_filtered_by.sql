-- A filtered list reads whole verdicts only of those that it shows: all that is asked of the
-- others stands in the index.
drop index publication_by_time;
create index publication_by_time
  on publication (published_at, id, rating_key, language, review_id);
drop index publication_by_claimant;
create index publication_by_claimant
  on publication (claimant_slug, published_at, id, rating_key, language, review_id);
