create table claimant (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  slug varchar(80) not null unique,
  name varchar(200) not null,
  kind varchar(20) not null check (kind in ('PERSON', 'ORGANISATION')),
  same_as varchar(2000)
);

create index claimant_by_time on claimant (created_at, id);

create table topic (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  slug varchar(80) not null unique,
  name varchar(80) not null
);

create table claim (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  slug varchar(80) not null unique,
  statement varchar(1000) not null,
  language varchar(35) not null,
  claimant_id bigint references claimant,
  stated_on varchar(10),
  assignee_id bigint references account,
  logged_by varchar(60) not null,
  imported_from varchar(500),
  state varchar(20) not null
    check (state in ('LOGGED', 'UNDER_CHECK', 'CHECKED', 'DECLINED', 'DUPLICATE')),
  reason varchar(2000),
  duplicate_of_id bigint references claim,
  updated_at timestamp(6) with time zone not null,
  check (state <> 'DECLINED' or reason is not null),
  check (state <> 'DUPLICATE' or duplicate_of_id is not null)
);

create index claim_by_time on claim (updated_at, id);
create index claim_by_state on claim (state, updated_at, id);
create index claim_of_claimant on claim (claimant_id);
create index claim_of_assignee on claim (assignee_id);

create table claim_topic (
  claim_id bigint not null references claim,
  topic_id bigint not null references topic,
  primary key (claim_id, topic_id)
);

create index claim_topic_by_topic on claim_topic (topic_id);

create table appearance (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  claim_id bigint not null references claim,
  title varchar(500),
  url varchar(2000),
  publisher varchar(200),
  author varchar(200),
  published_on varchar(10),
  medium varchar(20) not null,
  archived_url varchar(2000),
  note varchar(2000),
  check (title is not null or url is not null)
);

create index appearance_of_claim on appearance (claim_id);
