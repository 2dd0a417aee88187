-- Who says each of a digest's points, those of one point after those of another; of digests of before nobody is named.
alter table signals.digest add column speakers text[] not null default '{}';
