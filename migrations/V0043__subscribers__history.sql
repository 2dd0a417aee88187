-- What subscribers changed, so that they can take it back.
create table subscribers.change (
    number bigint generated always as identity primary key,
    subscriber text not null references subscribers.subscriber on delete cascade,
    at timestamptz not null,
    author text not null,
    -- preferences as JSON
    before text not null,
    after text not null
);

create index change_subscriber on subscribers.change (subscriber, number desc);

-- To what they agreed and when, and what they took back: the record that consent can be proved by.
create table subscribers.consent (
    number bigint generated always as identity primary key,
    subscriber text not null references subscribers.subscriber on delete cascade,
    at timestamptz not null,
    act text not null,
    way text not null,
    -- the network address that it came from; empty when there is none
    origin text not null
);

create index consent_subscriber on subscribers.consent (subscriber, number);

-- Addresses that are never to be written to again: only a keyed hash of each, which outlives the subscriber.
create table subscribers.refusal (
    hash bytea primary key,
    at timestamptz not null,
    reason text not null
);

-- What hashes of addresses are keyed with; made once.
create table subscribers.salt (
    single boolean primary key default true check (single),
    salt bytea not null
);

insert into subscribers.salt (salt)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
