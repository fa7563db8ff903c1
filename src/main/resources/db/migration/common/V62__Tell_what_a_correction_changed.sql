-- The parts in which a correcting revision differs from the one before, as JSON, told with the
-- correction. Corrections from before have none.
alter table revision add column changes varchar(20000);
