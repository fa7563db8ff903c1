create table source (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  title varchar(500) not null,
  kind varchar(20) not null check (kind in ('PRIMARY', 'SECONDARY', 'EXPERT', 'OFFICIAL', 'MEDIA')),
  origin varchar(200) not null,
  url varchar(2000),
  publication varchar(300),
  page varchar(100),
  accessed_on date,
  interests varchar(2000),
  unreachable_reason varchar(2000)
);

create index source_by_time on source (created_at, id);

create table evidence (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  claim_id bigint not null references claim,
  source_id bigint not null references source,
  stance varchar(20) not null check (stance in ('SUPPORTS', 'REFUTES', 'CONTEXT')),
  passage varchar(5000),
  note varchar(5000)
);

create index evidence_about_claim on evidence (claim_id);
create index evidence_from_source on evidence (source_id);
