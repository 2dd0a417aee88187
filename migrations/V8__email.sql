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
    outcome text,
    -- what is kept of mail is bounded: by how much a row takes, whose it is, and whether it led to nothing
    ignored boolean not null default false,
    -- a hash of the address that it says it is from; empty when it says none, or before it was acted on
    sender text not null default '',
    -- with about what the row takes besides
    bytes integer not null generated always as (octet_length(raw) + 512) stored
);

create index incoming_new on email.incoming (next_try) where state = 'NEW';
create index incoming_subscriber on email.incoming (subscriber, received);
create index incoming_received on email.incoming (received);
create index incoming_bytes on email.incoming (ignored, received, id) include (sender, bytes, state);

-- How far a mailbox was read: everything up to that UID, as long as the server numbers as it did then (RFC 9051, section 2.3.1.1).
create table email.mailbox (
    -- a hash of server, account and folder
    name text primary key,
    uid_validity bigint not null,
    last_uid bigint not null
);
