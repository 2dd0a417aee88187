-- What articles claim, which claims became signals, and what is worth a line by itself.
create schema if not exists signals;

-- Sentences that can be evidence. Those that no signal rests on are let go of when they leave the window.
create table signals.claim (
    -- article@revision:start
    id text primary key,
    number bigint generated always as identity,
    article text not null,
    revision integer not null,
    text_start integer not null check (text_start >= 0),
    text_end integer not null check (text_end > text_start),
    place integer not null,
    quote text not null check (quote <> ''),
    anchor text not null check (anchor <> '' and position(anchor in quote) > 0),
    keys text[] not null,
    deadline date,
    names text[] not null,
    vector bytea not null,
    headline text not null,
    publisher text not null,
    published timestamptz not null,
    story text not null,
    voice integer not null,
    -- true when its article has a newer revision
    superseded boolean not null default false,
    -- true when a signal says it already and it adds nothing
    spent boolean not null default false,
    -- the clause of the quote that says it, where the sentence tells it only by the way
    aside_start integer check (aside_start >= 0),
    aside_end integer check (aside_end > aside_start),
    -- the topics that its article names in its headline or its first sentences
    lead_topics text[] not null default '{}',
    -- how it reads by itself, as the judge of sentences has it, and the language of its words
    language text not null default 'en',
    kind text not null default 'FACT',
    alone double precision not null default 1,
    worth double precision not null default .5,
    headlined double precision not null default .5,
    check ((aside_start is null) = (aside_end is null))
);

create index claim_published on signals.claim (published);
create index claim_article on signals.claim (article);

-- How many voices tell a story.
create table signals.heard (
    story text primary key,
    voices integer not null
);

create table signals.signal (
    id text primary key,
    number bigint generated always as identity,
    centre text not null references signals.claim,
    supported timestamptz not null,
    -- in which generation of the room it changed last, so that whoever holds a picture of all signals reads only what changed
    generation bigint not null default 0
);

create index signal_supported on signals.signal (supported);
create index signal_generation on signals.signal (generation);

-- A signal rests on claims that are kept, and on nothing else.
create table signals.evidence (
    signal text not null references signals.signal on delete cascade,
    place integer not null,
    claim text not null references signals.claim,
    stance text not null check (stance in ('SUPPORTS', 'CONTRADICTS', 'CONTEXT')),
    score double precision not null check (score between 0 and 1),
    joined integer not null,
    -- the version since which its publisher has taken it back; 0 while it stands
    gone integer not null,
    primary key (signal, place),
    unique (signal, claim)
);

create index evidence_claim on signals.evidence (claim);

create table signals.version (
    signal text not null references signals.signal on delete cascade,
    version integer not null,
    at timestamptz not null,
    title text not null check (length(title) between 1 and 110),
    change text not null,
    strength double precision not null,
    voices integer not null,
    days integer not null,
    voices_part double precision not null,
    days_part double precision not null,
    recency double precision not null,
    agreement double precision not null,
    half_life double precision not null,
    -- whether it leaves its signal open, and if that was merged, into which older one
    state text not null default 'OPEN' check (state in ('OPEN', 'FADED', 'FALLEN', 'MERGED')),
    merged_into text references signals.signal,
    primary key (signal, version),
    constraint version_merged_somewhere check ((state = 'MERGED') = (merged_into is not null))
);

-- What somebody said in an episode, and what a discussion adds.
create table signals.said (
    id text primary key,
    kind text not null check (kind in ('INSIGHT', 'POINT')),
    article text not null,
    revision integer not null,
    place integer not null,
    text_start integer not null,
    text_end integer not null check (text_end > text_start),
    quote text not null check (quote <> ''),
    anchor text not null check (anchor <> '' and position(anchor in quote) > 0),
    story text not null,
    publisher text not null,
    published timestamptz not null,
    fit double precision not null,
    title text not null,
    speaker text,
    at integer,
    keys text[] not null,
    score double precision not null
);

create index said_published on signals.said (kind, published);
create index said_article on signals.said (article);

create table signals.digest (
    article text primary key,
    title text not null,
    comments integer not null,
    authors integer not null,
    keys text[] not null,
    score double precision not null,
    published timestamptz not null
);

create index digest_published on signals.digest (published);

-- How far the stories were looked at, and a number that grows with each change, so that what is held in memory can be trusted.
create table signals.progress (
    id integer primary key check (id = 1),
    position bigint not null,
    generation bigint not null,
    -- how far the arrivals were looked at for new revisions
    corrected bigint not null default 0
);

insert into signals.progress (id, position, generation) values (1, 0, 0);
