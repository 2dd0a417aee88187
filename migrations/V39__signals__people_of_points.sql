-- How many people say each of a digest's points, in their order; of digests of before nothing was counted.
alter table signals.digest add column people integer[] not null default '{}';
