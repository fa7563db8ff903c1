-- What a desk's model learnt of the meanings of sentences, apart from what it learnt of their words.
alter table spotting_model add column sentence_model varchar(200);
alter table spotting_model add column meaning_weights varchar(100000);
alter table spotting_model add column words_average_precision double precision default 0 not null;
alter table spotting_model add column words_f1 double precision default 0 not null;
update spotting_model set words_average_precision = average_precision, words_f1 = f1;
