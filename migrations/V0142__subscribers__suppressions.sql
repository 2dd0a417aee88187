-- Mailboxes that nothing, or nothing unasked for, is sent to: keyed hashes of addresses, so that one outlives its subscriber's erasure
-- without naming anybody.
create table subscribers.suppression (
    hash bytea not null,
    reason text not null,
    scope text not null,
    since timestamptz not null,
    -- null: until it is taken back
    until timestamptz,
    -- what it rests on; empty once its subscriber is erased
    delivery text not null,
    status text not null,
    diagnostic text not null,
    -- who had the address then
    subscriber text references subscribers.subscriber on delete set null,
    primary key (hash, reason)
);

create index suppression_newest on subscribers.suppression (since desc);
create index suppression_subscriber on subscribers.suppression (subscriber);

-- The bounces that count against a mailbox at present, each delivery once.
create table subscribers.bounce (
    hash bytea not null,
    delivery text not null,
    subscriber text not null references subscribers.subscriber on delete cascade,
    at timestamptz not null,
    points integer not null,
    primary key (hash, delivery)
);

create index bounce_subscriber on subscribers.bounce (subscriber);
