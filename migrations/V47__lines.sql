-- How well a first sentence, and the headline above it, tell their story to whoever reads nothing else.
alter table signals.claim drop column headlined;
alter table signals.claim add column telling double precision not null default 0;
alter table signals.claim add column heading double precision not null default 0;
