-- Every message that came, as it came, and what was done with it.
create schema if not exists email;

create table email.incoming (
    id bigint generated always as identity primary key,
    -- a digest of Message-ID and sender; a message that comes twice has it twice
    digest text not null unique,
    received timestamptz not null,
    raw bytea not null,
    state text not null default 'NEW',
    tries integer not null default 0,
    next_try timestamptz not null,
    subscriber text,
    outcome text
);

create index incoming_new on email.incoming (next_try) where state = 'NEW';
create index incoming_subscriber on email.incoming (subscriber, received);
