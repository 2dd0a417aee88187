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
    -- what it told, whichever number it had: those who were told the same are alike
    told text not null default '',
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

-- What came nearest to being worth a brief when there was none.
create table briefs.miss (
    subscriber text not null,
    date date not null,
    slot text not null,
    place integer not null,
    type text not null,
    item text not null,
    title text not null,
    score double precision not null,
    needed double precision not null,
    words text not null,
    primary key (subscriber, date, slot, place),
    foreign key (subscriber, date, slot) references briefs.silence on delete cascade
);

-- Short letters that say why no brief came.
create table briefs.note (
    id text primary key,
    subscriber text not null,
    date date not null,
    -- how many notes there were since the brief of that edition, this one included; the edition is 0 before the first brief
    edition integer not null,
    place integer not null,
    sealed timestamptz not null,
    -- the document's JSON to the letter, as of briefs
    document text not null,
    unique (subscriber, date),
    unique (subscriber, edition, place)
);
