create index claim_by_origin on claim (imported_from);
