-- How well a first sentence, and the headline above it, tell their story to whoever reads nothing else. What was read before was not asked:
-- it comes behind what was. The column headlined is no more read.
alter table signals.claim add column telling double precision not null default -1;
alter table signals.claim add column heading double precision not null default 0;
