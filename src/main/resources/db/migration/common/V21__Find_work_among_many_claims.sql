-- Of many claims few are in work; what is asked of the others stands in the index.
create index review_asked_back on review (state, retraction_asked_by_id);
create index claim_by_language on claim (language);
drop index publication_by_first_time;
create index publication_by_first_time
  on publication (first_published_at, published_at, review_id, claim_id);
