create table intake (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  text varchar(1048576) not null,
  sha256 varchar(64) not null,
  language varchar(35) not null,
  title varchar(500) not null,
  url varchar(2000),
  publisher varchar(200),
  author varchar(200),
  published_on varchar(10),
  medium varchar(20) not null,
  taken_in_by varchar(60) not null,
  ranked_by varchar(40) not null,
  sentences integer not null
);

create index intake_by_time on intake (created_at, id);
create index intake_by_text on intake (sha256);

create table spotted_sentence (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  intake_id bigint not null references intake,
  number integer not null,
  place integer not null,
  start_at integer not null,
  end_at integer not null,
  text varchar(1000) not null,
  score double precision not null,
  reasons varchar(200) not null,
  speaker varchar(200),
  speaker_kind varchar(20),
  speaker_by varchar(20),
  decision varchar(20) check (decision in ('KEPT', 'DISMISSED')),
  decided_by varchar(60),
  decided_at timestamp(6) with time zone,
  claim_id bigint references claim,
  unique (intake_id, number),
  unique (intake_id, place)
);

create index spotted_sentence_by_decision on spotted_sentence (decided_at);
create index spotted_sentence_of_claim on spotted_sentence (claim_id);

create table spotting_model (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  number integer not null unique,
  trained_by varchar(60) not null,
  kept integer not null,
  dismissed integer not null,
  average_precision double precision not null,
  f1 double precision not null,
  shipped_average_precision double precision not null,
  shipped_f1 double precision not null,
  folds_by varchar(20) not null,
  weights varchar(400000) not null,
  in_use boolean not null
);
