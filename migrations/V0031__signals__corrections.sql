-- How far the arrivals were looked at for new revisions.
alter table signals.progress add column corrected bigint not null default 0;
