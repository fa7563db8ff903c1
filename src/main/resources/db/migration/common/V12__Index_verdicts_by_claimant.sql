-- A page of one claimant's verdicts begins with theirs, however many others there are.
create index publication_by_claimant on publication (claimant_slug, published_at, id);
