-- LIKE uses no index of another collation than C, unless it has these operators.
create index claim_by_slug_pattern on claim (slug varchar_pattern_ops);
create index claimant_by_slug_pattern on claimant (slug varchar_pattern_ops);
create index topic_by_slug_pattern on topic (slug varchar_pattern_ops);
