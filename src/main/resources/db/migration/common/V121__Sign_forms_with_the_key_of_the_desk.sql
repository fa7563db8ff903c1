-- Readers' forms are signed with device_key, as everything else is.
drop table inbox_key;
