-- One-time codes beside the password. The secret computes them, so it is no hash; see SecondFactor.
create table second_factor (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  account_id bigint not null constraint second_factor_once unique references account,
  secret varchar(64) not null,
  begun_at timestamp(6) with time zone not null,
  confirmed_at timestamp(6) with time zone,
  last_step bigint not null
);

create table recovery_code (
  second_factor_id bigint not null references second_factor,
  code_hash varchar(64) not null,
  primary key (second_factor_id, code_hash)
);
