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
    -- dates without a brief ('2026-12-24', or '12-25' for every year), a pause, and from when on a changed schedule counts
    days_off text[] not null default '{}',
    paused_until date,
    scheduled timestamptz,
    -- until when nothing comes due: whoever looks for those who are due passes over the others
    idle_until timestamptz not null default '-infinity',
    -- whether they are told, in a short note, why nothing came for a week
    notes boolean not null default true,
    -- what they are interested in, as one short text: those who share it stand together when a morning is gone through, so that
    -- what is composed for one of them is at hand for the others
    interests text not null default '',
    unique (channel, same_address)
);

create index subscriber_awake on subscribers.subscriber (idle_until) where state = 'CONFIRMED';
create index subscriber_alike on subscribers.subscriber (interests, id) where state = 'CONFIRMED';

-- Any change of when, or whether, somebody is sent briefs makes void until when they are idle, whichever statement it comes from.
create function subscribers.wake() returns trigger language plpgsql as $$
begin
    new.idle_until := '-infinity';
    return new;
end
$$;

create trigger wake
    before update of state, confirmed, zone, time, days, days_off, paused_until, scheduled on subscribers.subscriber
    for each row execute function subscribers.wake();

create table subscribers.interest (
    subscriber text not null references subscribers.subscriber on delete cascade,
    place integer not null,
    typed text not null,
    said text not null,
    keys text[] not null,
    muted boolean not null,
    weight double precision not null,
    -- what it leaves out ("chips not Nvidia"), and until which date it counts
    without text[] not null default '{}',
    until date,
    primary key (subscriber, place)
);

create function subscribers.interests(whose text) returns text language sql stable as $$
    select coalesce(md5(string_agg(typed || ' ' || muted || ' ' || weight, '|' order by place)), '')
    from subscribers.interest where subscriber = whose
$$;

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

-- What hashes of addresses are keyed with; made once.
create table subscribers.salt (
    single boolean primary key default true check (single),
    salt bytea not null
);

insert into subscribers.salt (salt)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

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

-- Addresses of those who agreed once and were erased since: only a keyed hash of each, so that no list of the operator's brings
-- anybody back. They themselves may sign up again.
create table subscribers.departure (
    hash bytea primary key,
    at timestamptz not null
);

-- Keys of tokens that Bellwether made for itself. There is one, unless a secret is configured.
create table subscribers.token_key (
    id smallint primary key,
    key bytea not null,
    made timestamptz not null
);

-- What somebody asked for by typing an address that has yet to confirm, or to come back: each waits for its own confirmation.
create table subscribers.sign_up (
    number bigint generated always as identity primary key,
    subscriber text not null references subscribers.subscriber on delete cascade,
    at timestamptz not null,
    -- preferences as JSON
    wish text not null
);

create index sign_up_subscriber on subscribers.sign_up (subscriber);

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
    handled boolean not null default false,
    -- which conversation somebody writes from who asks that it share the preferences of a mailbox
    conversation text references subscribers.subscriber on delete cascade,
    -- whose turn it is among networks: how many requests of that neighbourhood were held when this one came
    neighbourhood bytea,
    turn integer not null default 0,
    -- a browser that was signed in before by a letter to that very address
    known boolean not null default false
);

create index request_turn on subscribers.request (turn, number) where not handled;
create index request_network on subscribers.request (network, at);
create index request_neighbourhood on subscribers.request (neighbourhood, at);
create index request_conversation on subscribers.request (conversation);

-- Letters with a key that went to an address. What strangers ask for counts by mailbox, whose names are many; what is kept for its owner
-- counts by the very address.
create table subscribers.invitation (
    mailbox bytea not null,
    address bytea not null,
    kind text not null,
    at timestamptz not null,
    -- from which neighbourhood it was asked for, as a keyed hash, and from which browser, as the hash of what that keeps
    network bytea,
    browser text,
    -- whether its key was used: where its reader asked from is then known for a while, and the letter counts no more
    used boolean not null default false,
    -- whether it was one of those that are kept from strangers, of which a network gets one a day
    kept boolean not null default false
);

create index invitation_address on subscribers.invitation (mailbox, at);
create index invitation_at on subscribers.invitation (at);

-- Keys that open a door once. Only their hashes are here.
create table subscribers.key (
    hash bytea primary key,
    purpose text not null,
    subscriber text not null references subscribers.subscriber on delete cascade,
    -- the hash of what the browser that asked for it keeps; null when any browser may use it
    browser text,
    expires timestamptz not null,
    spent timestamptz,
    -- which sign-up it confirms
    sign_up bigint references subscribers.sign_up on delete set null,
    -- what it opens, for the doors of which a reader may have several before them at once
    about text not null default ''
);

create index key_subscriber on subscribers.key (subscriber);
create index key_sign_up on subscribers.key (sign_up);

-- Who is signed in. Only hashes of what the browsers keep are here.
create table subscribers.session (
    hash bytea primary key,
    subscriber text not null references subscribers.subscriber on delete cascade,
    began timestamptz not null,
    seen timestamptz not null
);

create index session_subscriber on subscribers.session (subscriber);

-- The address to which a subscriber wants to move, until they confirm it there.
create table subscribers.move (
    subscriber text primary key references subscribers.subscriber on delete cascade,
    wanted text not null,
    at timestamptz not null
);

-- Conversations in Discord that were asked to share the preferences of a mailbox; they do from when its link is pressed on.
create table subscribers.link (
    follower text primary key references subscribers.subscriber on delete cascade,
    leader text not null references subscribers.subscriber on delete cascade,
    asked timestamptz not null,
    linked timestamptz
);

create index link_leader on subscribers.link (leader);
-- of several conversations that are asked for, the last one counts
create unique index link_asked on subscribers.link (leader) where linked is null;

-- Who may see the operator's pages. An operator has an address among the subscribers, to sign in by, and need not get briefs.
create table subscribers.operator (
    subscriber text primary key references subscribers.subscriber on delete cascade,
    since timestamptz not null,
    -- since when they have shown, by signing in through a mailed link, that the mailbox is theirs; nobody is one before
    proven timestamptz
);

-- Keys that make the first operator. Only their hashes are here.
create table subscribers.operator_key (
    hash bytea primary key,
    expires timestamptz not null,
    spent timestamptz
);
