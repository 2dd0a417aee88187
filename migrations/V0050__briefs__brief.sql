-- Every brief as it was sealed, its numbered items, the decisions behind it, and every silence.
create schema if not exists briefs;

create table briefs.brief (
    id text primary key,
    subscriber text not null,
    date date not null,
    slot text not null,
    edition integer not null,
    sealed timestamptz not null,
    deadline timestamptz not null,
    -- the document's JSON to the letter; jsonb would change it, and the hash is of these letters
    document text not null,
    hash text not null,
    unique (subscriber, date, slot),
    unique (subscriber, edition)
);

create index brief_by_subscriber on briefs.brief (subscriber, sealed desc);

create table briefs.item (
    brief text not null references briefs.brief on delete cascade,
    number integer not null,
    type text not null,
    item text not null,
    version integer not null,
    title text not null,
    score double precision not null,
    because text[] not null,
    primary key (brief, number)
);

create table briefs.decision (
    brief text not null references briefs.brief on delete cascade,
    place integer not null,
    type text not null,
    item text not null,
    title text not null,
    taken boolean not null,
    stage text not null,
    score double precision not null,
    needed double precision not null,
    reasons text[] not null,
    words text not null,
    primary key (brief, place)
);

create table briefs.silence (
    subscriber text not null,
    date date not null,
    slot text not null,
    kind text not null,
    decided timestamptz not null,
    reason text not null,
    -- an outage or a failure is not, until the deadline
    final boolean not null,
    primary key (subscriber, date, slot)
);
