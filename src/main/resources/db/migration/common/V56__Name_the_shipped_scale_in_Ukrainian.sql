update rating_scale set names =
  '{"uk":"П’ять ступенів від неправди до правди і п’ять позначок поза цією шкалою"}'
  where id = -1 and names is null;
