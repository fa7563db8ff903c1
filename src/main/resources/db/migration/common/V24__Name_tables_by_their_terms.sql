-- Tables and columns get the names under which somebody new would look for them.
alter table revision_part rename to contribution;
alter table contribution rename column part to kind;
alter table review rename column released_part to released_kind;

alter table record_head rename to chain_head;

alter table second_look rename to recheck;
alter table recheck rename column why to reason;
alter index second_look_by_day rename to recheck_by_day;

alter table intake rename column whole to complete;
alter table intake rename column taken_in_by to created_by;
alter table spotted_sentence rename column place to rank_number;
alter table spotted_sentence rename column start_at to start_offset;
alter table spotted_sentence rename column end_at to end_offset;

alter table rating rename column place to sort_order;
alter table publication rename column words to search_text;
alter table webhook_delivery rename column place to sequence_number;
