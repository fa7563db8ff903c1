drop trigger change_is_append_only;
drop trigger publication_is_append_only;
drop trigger publication_topic_is_append_only;
drop trigger authorship_stays;

create trigger change_is_append_only before update, delete on change
  for each row call "org.claimtracker.history.AppendOnlyTrigger";
create trigger publication_is_append_only before update, delete on publication
  for each row call "org.claimtracker.history.AppendOnlyTrigger";
create trigger publication_topic_is_append_only before update, delete on publication_topic
  for each row call "org.claimtracker.history.AppendOnlyTrigger";
create trigger authorship_stays before update, delete on contribution
  for each row call "org.claimtracker.verdict.AuthorshipStays";
