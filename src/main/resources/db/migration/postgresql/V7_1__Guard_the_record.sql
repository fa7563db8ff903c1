create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: rows are never changed or removed', tg_table_name;
end
$$;

create function authorship_stays() returns trigger language plpgsql as $$
begin
  if old.part = 'AUTHOR' then
    raise exception 'who wrote a revision stays its author';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;

create trigger change_is_append_only before update or delete on change
  for each row execute function refuse_rewriting();
create trigger change_is_not_truncated before truncate on change
  for each statement execute function refuse_rewriting();
create trigger publication_is_append_only before update or delete on publication
  for each row execute function refuse_rewriting();
create trigger publication_is_not_truncated before truncate on publication
  for each statement execute function refuse_rewriting();
create trigger publication_topic_is_append_only before update or delete on publication_topic
  for each row execute function refuse_rewriting();
create trigger publication_topic_is_not_truncated before truncate on publication_topic
  for each statement execute function refuse_rewriting();
create trigger authorship_stays before update or delete on revision_part
  for each row execute function authorship_stays();
create trigger authorship_is_not_truncated before truncate on revision_part
  for each statement execute function refuse_rewriting();

-- At most one open and one standing revision a claim.
create unique index one_open_revision on review (claim_id)
  where state in ('DRAFT', 'IN_REVIEW', 'APPROVED');
create unique index one_standing_revision on review (claim_id) where state = 'PUBLISHED';
