-- Null while the text is in the language of the claim.
alter table revision add column in_language varchar(35);

-- Null in what was published before; that was in the language of its claim, and is never rewritten.
alter table publication add column in_language varchar(35);
