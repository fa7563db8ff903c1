-- No statement looks a row up by its key.
drop index import_row_by_key;
