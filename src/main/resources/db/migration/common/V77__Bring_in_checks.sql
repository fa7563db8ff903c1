-- One run of bringing in checks from a file. Who works on it keeps a lease; when a node is lost the
-- lease runs out, and another one goes on from the position.
create table import_job (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(100) not null,
  started_by varchar(100),
  name varchar(200) not null,
  origin varchar(2000),
  sha256 varchar(64) not null,
  bytes bigint not null,
  form varchar(1048576) not null,
  mapping varchar(20000),
  day_order varchar(20),
  publisher varchar(200),
  ours boolean not null,
  state varchar(20) not null
    check (state in ('NEW', 'DRY_RUN', 'READY', 'RUNNING', 'PAUSED', 'DONE', 'CANCELLED', 'FAILED')),
  pass varchar(20) not null check (pass in ('DRY', 'ALL', 'ASKED')),
  position bigint not null,
  total bigint,
  imported bigint not null,
  updated bigint not null,
  known bigint not null,
  refused bigint not null,
  asked bigint not null,
  queued_at timestamp(6) with time zone,
  begun_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  busy_millis bigint not null,
  worker varchar(60),
  lease_until timestamp(6) with time zone,
  failure varchar(1000),
  file_deleted_at timestamp(6) with time zone
);

create index import_job_waiting on import_job (state, queued_at);
create index import_job_by_time on import_job (created_at, id);
create index import_job_of_file on import_job (sha256);

-- What became of each row, for the report.
create table import_row (
  import_id bigint not null references import_job,
  row_number bigint not null,
  line bigint,
  outcome varchar(10) not null
    check (outcome in ('IMPORTED', 'UPDATED', 'KNOWN', 'REFUSED', 'ASKED')),
  reason varchar(60),
  duplicate_of bigint,
  check_key varchar(64),
  publisher varchar(200),
  label varchar(500),
  url varchar(2000),
  claim varchar(500),
  detail varchar(2000),
  notes varchar(1000),
  primary key (import_id, row_number)
);

create index import_row_by_outcome on import_row (import_id, outcome, row_number);
create index import_row_by_key on import_row (import_id, check_key);

-- From a publisher's label to ours.
create table import_label (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  publisher varchar(200) not null,
  label_key varchar(600) not null,
  label varchar(500) not null,
  meaning varchar(80) not null,
  constraint a_label_of_a_publisher_once unique (publisher, label_key)
);

insert into naming_lock (kind) values ('import');
