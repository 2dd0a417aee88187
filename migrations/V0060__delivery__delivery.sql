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
    farewell boolean not null default false
);

create index delivery_due on delivery.delivery (next_try) where state in ('WAITING', 'CLAIMED');
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
