-- The outbox: what is to be delivered, every attempt, and what became of it.
create schema if not exists delivery;

create table delivery.delivery (
    id text primary key,
    kind text not null,
    subscriber text not null,
    brief text not null,
    channel text not null,
    state text not null,
    headline text not null,
    created timestamptz not null,
    deadline timestamptz not null,
    -- by the application's clock, as are created and deadline
    next_try timestamptz not null,
    tries integer not null default 0,
    -- by the database's clock, which all instances share
    leased_until timestamptz,
    -- counted up by each claim; whoever carries an older one has lost it
    fence bigint not null default 0,
    -- of answers only: what is said, to which message, and whether it confirms that nothing more will come
    document text,
    in_reply_to text,
    message_references text,
    subject text,
    farewell boolean not null default false,
    -- what the key in the letter is bound to: the browser that asked for it, by the hash of what it keeps, or the sign-up that it
    -- confirms; the key itself is cut when the letter goes
    browser text,
    -- where a letter goes that does not go to its reader's own address, until it went or was given up
    addressee text,
    -- where it goes, as a hash of the domain: enough to tell places apart, and nothing to learn a reader from
    place text
);

-- Whoever looks what is due on a channel, or what is too late, goes through that and no further, however much waits.
create index delivery_due_on_channel on delivery.delivery (channel, next_try) where state in ('WAITING', 'CLAIMED');
create index delivery_late on delivery.delivery (deadline) where state = 'WAITING';
create index delivery_newest on delivery.delivery (created desc, id);
create index delivery_subscriber on delivery.delivery (subscriber);

create table delivery.attempt (
    delivery text not null references delivery.delivery on delete cascade,
    fence bigint not null,
    at timestamptz not null,
    outcome text not null,
    primary key (delivery, fence, at)
);

-- What would have gone over the wire where no courier is configured.
create table delivery.kept (
    delivery text primary key references delivery.delivery on delete cascade,
    content_type text not null,
    recipient text not null,
    subject text not null,
    at timestamptz not null,
    wire text not null
);

create index kept_newest on delivery.kept (at desc, delivery);

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
