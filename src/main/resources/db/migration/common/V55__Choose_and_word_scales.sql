-- A desk makes its own scales, chooses the one for new verdicts, and words labels in languages.
-- Every change of a scale counts its edition on, over all versions.
alter table rating_scale add column edition integer default 1 not null;
update rating_scale set edition = scale_version;

-- True for one version of one scale, null for all others.
alter table rating_scale add column in_use boolean;
alter table rating_scale add constraint one_rating_scale_in_use unique (in_use);
update rating_scale set in_use = true where scale_key = 'default' and active;

-- When it last came into use; null for the shipped version, and for what was never used.
alter table rating_scale add column used_since timestamp(6) with time zone;
update rating_scale set used_since = created_at where scale_key = 'default' and scale_version > 1;

-- By language, as JSON.
alter table rating_scale add column names varchar(100000);
alter table rating add column words varchar(1000000);

-- The shipped labels in Ukrainian, on every version that still has them.
update rating set words =
  '{"uk":{"label":"Правда","definition":"Твердження точне, і нічого суттєвого в ньому не пропущено."}}'
  where id = -1;
update rating set words =
  '{"uk":{"label":"Переважно правда","definition":"Твердження загалом точне; якась подробиця неточна або потребує пояснення."}}'
  where id = -2;
update rating set words =
  '{"uk":{"label":"Напівправда","definition":"Частина твердження точна, частина ні, приблизно порівну."}}'
  where id = -3;
update rating set words =
  '{"uk":{"label":"Переважно неправда","definition":"У твердженні є зерно правди, але головне в ньому хибне."}}'
  where id = -4;
update rating set words =
  '{"uk":{"label":"Неправда","definition":"Твердження хибне."}}'
  where id = -5;
update rating set words =
  '{"uk":{"label":"Не доведено","definition":"Доступні докази ані підтверджують твердження, ані спростовують його."}}'
  where id = -6;
update rating set words =
  '{"uk":{"label":"Маніпуляція","definition":"Окремі частини можуть бути точними, але разом вони навіюють те, чого немає."}}'
  where id = -7;
update rating set words =
  '{"uk":{"label":"Бракує контексту","definition":"Твердження можна правильно зрозуміти лише з фактами, які в ньому пропущено."}}'
  where id = -8;
update rating set words =
  '{"uk":{"label":"Сатира","definition":"Це був жарт, який поширюють як факт."}}'
  where id = -9;
update rating set words =
  '{"uk":{"label":"Підроблено","definition":"Зображення, запис або документ змінено так, що вони показують інше."}}'
  where id = -10;
update rating set words = (
    select shipped.words from rating shipped
    where shipped.id between -10 and -1 and shipped.rating_key = rating.rating_key
      and shipped.label = rating.label and shipped.definition = rating.definition)
  where words is null;
