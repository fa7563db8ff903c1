-- A long text is kept in parts: what is not whole yet, or never became it, is shown to nobody.
alter table intake add column whole boolean default true not null;
