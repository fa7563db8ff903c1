create table review (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  revision_id bigint not null unique references revision,
  claim_id bigint not null references claim,
  assignee_id bigint references account,
  imported boolean not null,
  state varchar(20) not null
    check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'RETRACTED')),
  submitted_at timestamp(6) with time zone,
  embargo_until timestamp(6) with time zone,
  scheduled_for timestamp(6) with time zone,
  scheduled_by_id bigint references account,
  released_by_id bigint,
  released_part varchar(10) default 'APPROVER' not null check (released_part = 'APPROVER'),
  retraction_asked_by_id bigint references account,
  retraction_reason varchar(2000),
  ended_at timestamp(6) with time zone,
  -- What is or was published was released by an approver of that very revision, or came from
  -- elsewhere; the key keeps the approver from being among its authors.
  constraint released_by_an_approver foreign key (released_by_id, revision_id, released_part)
    references revision_part (id, revision_id, part),
  constraint published_only_when_released check (
    state not in ('PUBLISHED', 'SUPERSEDED', 'RETRACTED')
    or released_by_id is not null or imported),
  constraint retracted_with_a_reason check (state <> 'RETRACTED' or retraction_reason is not null)
);

create index review_of_claim on review (claim_id);
create index review_due on review (state, scheduled_for);

create table review_comment (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  claim_id bigint not null references claim,
  author_id bigint references account,
  text varchar(6000) not null
);

create index comment_on_claim on review_comment (claim_id);

-- What readers got of each revision; rows are never changed or removed.
create table publication (
  id bigint primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  review_id bigint not null unique references review,
  claim_id bigint not null references claim,
  claimant_slug varchar(80),
  rating_key varchar(40) not null,
  language varchar(35) not null,
  stated_from date,
  words varchar(10000) not null,
  first_published_at timestamp(6) with time zone not null,
  published_at timestamp(6) with time zone not null,
  document varchar(1048576) not null
);

create index publication_by_time on publication (published_at, id);
create index publication_by_statement_time on publication (stated_from, id);
create index publication_of_claim on publication (claim_id, id);

create table publication_topic (
  publication_id bigint not null references publication,
  topic_slug varchar(80) not null,
  primary key (publication_id, topic_slug)
);

create index publication_topic_by_topic on publication_topic (topic_slug);
