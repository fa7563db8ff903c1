create or replace function authorship_stays() returns trigger language plpgsql as $$
begin
  if old.kind = 'AUTHOR' then
    raise exception 'who wrote a revision stays its author';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;

-- PostgreSQL names constraints after the tables and columns that they were made with.
alter table contribution rename constraint revision_part_pkey to contribution_pkey;
alter table contribution rename constraint revision_part_part_check to contribution_kind_check;
alter table contribution rename constraint revision_part_revision_id_account_id_key
  to contribution_revision_id_account_id_key;
alter table contribution rename constraint revision_part_id_revision_id_part_key
  to contribution_id_revision_id_kind_key;
alter table contribution rename constraint revision_part_revision_id_fkey
  to contribution_revision_id_fkey;
alter table contribution rename constraint revision_part_account_id_fkey
  to contribution_account_id_fkey;
alter table review rename constraint review_released_part_check to review_released_kind_check;

alter table chain_head rename constraint record_head_pkey to chain_head_pkey;
alter table chain_head rename constraint record_head_id_check to chain_head_id_check;

alter table recheck rename constraint second_look_pkey to recheck_pkey;
alter table recheck rename constraint second_look_claim_id_key to recheck_claim_id_key;
alter table recheck rename constraint second_look_claim_id_fkey to recheck_claim_id_fkey;
alter table recheck rename constraint second_look_set_by_id_fkey to recheck_set_by_id_fkey;

alter table spotted_sentence rename constraint spotted_sentence_intake_id_place_key
  to spotted_sentence_intake_id_rank_number_key;
