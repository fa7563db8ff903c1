-- Secrets are kept as they are: what signs has to be read again.
create table webhook (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  url varchar(2000) not null,
  description varchar(200),
  events varchar(120) not null,
  claimant varchar(80),
  topic varchar(80),
  rating varchar(40),
  language varchar(35),
  secret varchar(60) not null,
  former_secret varchar(60),
  former_until timestamp(6) with time zone,
  active boolean not null,
  inactive_reason varchar(400),
  failing_since timestamp(6) with time zone
);

-- No words of a verdict: they are read when they are sent, if they still may be.
create table webhook_delivery (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  webhook_id bigint not null references webhook,
  message_id varchar(40) not null unique,
  event varchar(30) not null
    check (event in ('PING', 'PUBLISHED', 'CORRECTED', 'RETRACTED')),
  publication_id bigint references publication,
  slug varchar(80),
  place int not null,
  state varchar(20) not null
    check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP', 'CANCELLED')),
  tries int not null,
  next_try_at timestamp(6) with time zone not null,
  claimed_until timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  constraint an_event_once_for_each_webhook unique (webhook_id, publication_id, event)
);

create index webhook_delivery_due on webhook_delivery (state, next_try_at);
create index webhook_delivery_of_webhook on webhook_delivery (webhook_id, created_at, id);
create index webhook_delivery_about on webhook_delivery (slug, state);

create table webhook_attempt (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  delivery_id bigint not null references webhook_delivery,
  status int,
  error varchar(400),
  millis bigint not null
);

create index webhook_attempt_of_delivery on webhook_attempt (delivery_id, id);
