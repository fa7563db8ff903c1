-- Signs the forms that readers fill in; shared by all nodes.
create table inbox_key (
  secret varchar(80) not null
);

insert into inbox_key values (cast(gen_random_uuid() as varchar(36)) || cast(gen_random_uuid() as varchar(36)));
