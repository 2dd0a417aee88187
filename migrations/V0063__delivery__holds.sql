-- Where a letter goes, as a hash of the domain: enough to tell places apart, and nothing to learn a reader from.
alter table delivery.delivery add column place text;

-- A channel, or a place, that would take no more just now: what is known of it, for all instances.
create table delivery.hold (
    name text primary key,
    since timestamptz not null,
    -- by the application's clock
    until timestamptz not null,
    -- how often in a row
    times integer not null,
    -- whether one letter is under way to find out
    probing boolean not null,
    why text not null
);
