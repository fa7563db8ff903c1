alter table claimant alter column name_key set not null;
alter table claimant alter column same_as_key set not null;
alter table claimant add constraint one_claimant_of_a_name
  unique (name_key, kind, same_as_key, duplicate_number);

alter table topic alter column name_key set not null;
alter table topic add constraint one_topic_of_a_name unique (name_key, duplicate_number);
