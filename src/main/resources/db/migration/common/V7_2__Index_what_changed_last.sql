-- When readers last began to get something else: asked for with every feed.
create index publication_by_creation on publication (created_at);
create index review_by_end on review (ended_at);
