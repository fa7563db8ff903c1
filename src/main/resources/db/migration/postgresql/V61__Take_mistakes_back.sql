-- Claims logged by mistake are withdrawn, drafts discarded.
alter table claim drop constraint claim_state_check;
alter table claim add constraint state_of_a_claim
  check (state in ('LOGGED', 'UNDER_CHECK', 'CHECKED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN'));
alter table claim add constraint withdrawn_for_a_reason
  check (state <> 'WITHDRAWN' or reason is not null);

alter table review drop constraint review_state_check;
alter table review add constraint state_of_a_review
  check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'RETRACTED',
    'DISCARDED'));
