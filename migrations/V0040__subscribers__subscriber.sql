-- Who reads, what they asked for, and whether they agreed. The only home of addresses.
create schema if not exists subscribers;

create table subscribers.subscriber (
    id text primary key,
    name text not null,
    state text not null,
    channel text not null,
    address text not null,
    same_address text not null,
    role text not null,
    zone text not null,
    time time not null,
    days text[] not null,
    minutes integer not null,
    language text not null,
    threshold double precision not null,
    registered timestamptz not null,
    confirmed timestamptz,
    unsubscribed timestamptz,
    unique (channel, same_address)
);

create table subscribers.interest (
    subscriber text not null references subscribers.subscriber on delete cascade,
    place integer not null,
    typed text not null,
    said text not null,
    keys text[] not null,
    muted boolean not null,
    weight double precision not null,
    primary key (subscriber, place)
);

-- Keys of tokens that Bellwether made for itself. There is one, unless a secret is configured.
create table subscribers.token_key (
    id smallint primary key,
    key bytea not null,
    made timestamptz not null
);
