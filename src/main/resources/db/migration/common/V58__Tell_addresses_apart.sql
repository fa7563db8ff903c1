-- What the addresses of sources and appearances are compared by, a hash. SQL cannot make it, so the
-- next migration fills the columns.
alter table source add column address_key varchar(64);
create index source_by_address on source (address_key, id);
alter table appearance add column address_key varchar(64);
create index appearance_by_address on appearance (address_key, claim_id);

-- Whoever adds a source at an address holds this row, so that nobody else adds it meanwhile.
insert into naming_lock (kind) values ('source');
