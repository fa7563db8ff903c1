-- Signs the cookie of a browser that has signed in; shared by all nodes.
create table device_key (
  secret varchar(80) not null
);

insert into device_key values (cast(gen_random_uuid() as varchar(36)) || cast(gen_random_uuid() as varchar(36)));
