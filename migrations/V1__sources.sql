-- What is read, and every article once with all its revisions.
create schema if not exists sources;

create table sources.source (
    id text primary key,
    name text not null,
    -- where it is polled: as configured, or where it moved to for good
    url text not null,
    -- what is polled one at a time: the host; the source itself where the host is our own
    host text not null,
    -- false for one that is no longer configured; its articles stay
    listed boolean not null default true,
    -- true for one that was added by hand
    added boolean not null default false,
    state text not null default 'NEW' check (state in ('NEW', 'READ', 'FAILING', 'GONE')),
    etag text,
    last_modified text,
    next_due timestamptz not null,
    claimed_until timestamptz,
    tried timestamptz,
    read timestamptz,
    failures integer not null default 0,
    problem text
);

create index source_due on sources.source (next_due) where listed and state <> 'GONE';

create table sources.article (
    id text primary key,
    source text not null references sources.source,
    kind text not null,
    url text not null,
    publisher text not null,
    author text,
    published timestamptz not null,
    seen timestamptz not null,
    date_guessed boolean not null,
    language text not null,
    -- the newest
    revision integer not null,
    -- equal as long as the feed says the same of it
    stamp text not null
);

create index article_published on sources.article (published);
create index article_source on sources.article (source);

-- Each key names one item of a source; feeds change them, so an item has several.
create table sources.article_key (
    source text not null,
    key text not null,
    article text not null references sources.article on delete cascade,
    primary key (source, key)
);

create sequence sources.position;

-- By month of the article's first sight, so that old months can be put away as a whole.
create table sources.revision (
    article text not null,
    revision integer not null,
    seen timestamptz not null,
    position bigint not null,
    title text not null,
    text text not null,
    segments jsonb not null,
    -- of title and text without their white space
    hash text not null,
    primary key (article, revision, seen),
    unique (article, hash, seen)
) partition by range (seen);

create index revision_position on sources.revision (position);

-- Makes the partition for articles first seen then, if there is none yet.
create function sources.open_month(seen timestamptz) returns void language plpgsql as $$
declare
    month timestamptz := date_trunc('month', seen at time zone 'UTC') at time zone 'UTC';
    name text := 'revision_' || to_char(seen at time zone 'UTC', 'YYYY_MM');
begin
    if to_regclass('sources.' || name) is null then
        execute format('create table sources.%I partition of sources.revision for values from (%L) to (%L)',
            name, month, (month at time zone 'UTC' + interval '1 month') at time zone 'UTC');
    end if;
end $$;

-- What is remembered beside: the first start, how far the samples' clock was moved.
create table sources.memo (
    name text primary key,
    value text not null
);

-- Articles that a room could not read: the sweeps pass over them, and the operator sees them with the reason.
create table sources.set_aside (
    article text not null references sources.article on delete cascade,
    revision integer not null,
    room text not null,
    why text not null,
    since timestamptz not null,
    primary key (article, revision, room)
);

create index set_aside_since on sources.set_aside (since);
