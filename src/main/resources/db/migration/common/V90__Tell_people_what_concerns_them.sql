-- What concerns a person, told on the desk and by mail. Written by a follower of the record, so that
-- nothing that was recorded is forgotten and no writer waits for it.
create table notification_settings (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  account_id bigint not null constraint notification_settings_once unique references account,
  email varchar(254),
  language varchar(8) not null,
  confirmed_at timestamp(6) with time zone,
  code_hash varchar(64),
  digested_at timestamp(6) with time zone not null,
  check (confirmed_at is null or email is not null)
);

-- Only what differs from how a kind is told without a choice.
create table notification_choice (
  settings_id bigint not null references notification_settings,
  kind varchar(40) not null,
  told varchar(20) not null,
  primary key (settings_id, kind)
);

create table outgoing_mail (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  account_id bigint not null references account,
  purpose varchar(20) not null,
  message_id varchar(80) not null,
  state varchar(20) not null,
  tries integer not null,
  next_try_at timestamp(6) with time zone not null,
  claimed_until timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  failure varchar(400),
  unsubscribe_hash varchar(64)
);
create index outgoing_mail_due on outgoing_mail (state, next_try_at);
create index outgoing_mail_ended on outgoing_mail (ended_at);
create index outgoing_mail_unsubscribe on outgoing_mail (unsubscribe_hash);

create table notification (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  account_id bigint not null references account,
  kind varchar(40) not null,
  claim_id bigint references claim,
  subject varchar(200),
  actor varchar(60) not null,
  said varchar(2000),
  caused_by varchar(80) not null,
  told varchar(20) not null,
  read_at timestamp(6) with time zone,
  mail_id bigint references outgoing_mail,
  constraint notification_once unique (account_id, kind, caused_by)
);
create index notification_by_account on notification (account_id, created_at, id);
create index notification_unread on notification (account_id, read_at, told);
create index notification_by_claim on notification (claim_id);
create index notification_by_mail on notification (mail_id);
create index notification_by_age on notification (created_at);

-- How far the record was followed. What was recorded before this migration is not told.
create table notification_position (
  id integer primary key check (id = 1),
  last_change bigint not null
);
insert into notification_position (id, last_change) select 1, last_id from chain_head;
