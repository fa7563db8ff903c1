-- What names are found by although they are written otherwise: words in ASCII, the same without
-- vowels, with a letter missing, initials. SQL cannot make them, so the next migration does.
create table claimant_name_term (
  claimant_id bigint not null references claimant,
  term varchar(40) not null,
  primary key (claimant_id, term)
);
create index claimant_by_name_term on claimant_name_term (term, claimant_id);

create table topic_name_term (
  topic_id bigint not null references topic,
  term varchar(40) not null,
  primary key (topic_id, term)
);
create index topic_by_name_term on topic_name_term (term, topic_id);
