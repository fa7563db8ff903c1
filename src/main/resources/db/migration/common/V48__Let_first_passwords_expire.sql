-- Of a password that somebody else has seen; null once its owner has chosen another.
alter table account add column password_expires_at timestamp(6) with time zone;

alter table credential add column last_used_at timestamp(6) with time zone;
