-- Hidden units weigh all places of a meaning each.
alter table spotting_model alter column meaning_weights set data type varchar(1000000);
