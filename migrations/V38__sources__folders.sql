-- What a source stands under in an operator's list: names from the outermost folder on, divided by a slash.
alter table sources.source add column folders text[] not null default '{}';
