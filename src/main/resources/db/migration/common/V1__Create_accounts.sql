create sequence entity_seq start with 1 increment by 50;

create table account (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  handle varchar(60) not null unique,
  name varchar(120) not null,
  password_hash varchar(100) not null,
  active boolean not null
);

create table account_role (
  account_id bigint not null references account,
  role varchar(20) not null check (role in ('FACT_CHECKER', 'EDITOR', 'ADMINISTRATOR')),
  primary key (account_id, role)
);

create table credential (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  account_id bigint not null references account,
  label varchar(120) not null,
  secret_hash varchar(64) not null unique,
  scopes varchar(120) not null,
  expires_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone
);

create index credential_of_account on credential (account_id);
