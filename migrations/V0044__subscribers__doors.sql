-- What strangers ask for by typing an address, until it is handled; afterwards without the address, to count by.
create table subscribers.request (
    number bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null,
    -- a keyed hash of the network that it came from
    network bytea not null,
    -- null when it was handled
    address text,
    way text not null,
    -- what a new subscriber asks for, as JSON
    wish text,
    origin text not null,
    -- the hash of what the asking browser keeps
    browser text,
    handled boolean not null default false
);

create index request_waiting on subscribers.request (number) where not handled;
create index request_network on subscribers.request (network, at);

-- Letters with a key that went to an address, variants of it counted as one.
create table subscribers.invitation (
    address bytea not null,
    kind text not null,
    at timestamptz not null
);

create index invitation_address on subscribers.invitation (address, at);
create index invitation_at on subscribers.invitation (at);

-- Keys that open a door once. Only their hashes are here.
create table subscribers.key (
    hash bytea primary key,
    purpose text not null,
    subscriber text not null references subscribers.subscriber on delete cascade,
    -- the hash of what the browser that asked for it keeps; null when any browser may use it
    browser text,
    expires timestamptz not null,
    spent timestamptz
);

create index key_subscriber on subscribers.key (subscriber);

-- Who is signed in. Only hashes of what the browsers keep are here.
create table subscribers.session (
    hash bytea primary key,
    subscriber text not null references subscribers.subscriber on delete cascade,
    began timestamptz not null,
    seen timestamptz not null
);

create index session_subscriber on subscribers.session (subscriber);
