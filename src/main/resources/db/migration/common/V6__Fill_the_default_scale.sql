insert into rating_scale (id, version, created_at, scale_key, scale_version, name, active)
values (-1, 0, timestamp with time zone '2026-11-23 00:00:00+00', 'default', 1,
        'Five steps from false to true, and five labels off that axis', true);

insert into rating (id, version, created_at, scale_id, rating_key, label, definition, axis_value, place)
values
  (-1, 0, timestamp with time zone '2026-11-23 00:00:00+00', -1, 'true', 'True',
   'The statement is accurate, and nothing of weight is missing.', 5, 0),
  (-2, 0, timestamp with time zone '2026-11-23 00:00:00+00', -1, 'mostly-true', 'Mostly true',
   'The statement is accurate in the main; a detail is inexact or needs explaining.', 4, 1),
  (-3, 0, timestamp with time zone '2026-11-23 00:00:00+00', -1, 'half-true', 'Half true',
   'Part of the statement is accurate and part is not, in about equal weight.', 3, 2),
  (-4, 0, timestamp with time zone '2026-11-23 00:00:00+00', -1, 'mostly-false', 'Mostly false',
   'The statement has a grain of truth, but its main point is wrong.', 2, 3),
  (-5, 0, timestamp with time zone '2026-11-23 00:00:00+00', -1, 'false', 'False',
   'The statement is wrong.', 1, 4),
  (-6, 0, timestamp with time zone '2026-11-23 00:00:00+00', -1, 'unproven', 'Unproven',
   'The evidence that can be had neither bears the statement out nor refutes it.', null, 5),
  (-7, 0, timestamp with time zone '2026-11-23 00:00:00+00', -1, 'misleading', 'Misleading',
   'Its parts may be accurate, but put together they suggest something that is not so.', null, 6),
  (-8, 0, timestamp with time zone '2026-11-23 00:00:00+00', -1, 'missing-context',
   'Missing context', 'The statement can be understood rightly only with facts that it leaves out.',
   null, 7),
  (-9, 0, timestamp with time zone '2026-11-23 00:00:00+00', -1, 'satire', 'Satire',
   'It was meant as humour and is passed on as fact.', null, 8),
  (-10, 0, timestamp with time zone '2026-11-23 00:00:00+00', -1, 'altered', 'Altered',
   'A picture, recording or document was changed in a way that changes what it shows.', null, 9);
