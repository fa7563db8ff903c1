-- For each sentence the database looks at the row of what it was found in: the text does not
-- belong there.
create table intake_text (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  intake_id bigint not null unique references intake on delete cascade,
  text varchar(1048576) not null
);
insert into intake_text (id, version, created_at, intake_id, text)
  select id, 0, created_at, id, text from intake;
alter table intake drop column text;
