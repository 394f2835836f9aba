-- When a program last came in by a key; written now and then, not with every request.
alter table api_key add column last_used_at datetime(3) null;
