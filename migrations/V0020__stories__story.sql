-- Which articles tell of one event.
create schema if not exists stories;

create table stories.story (
    id text primary key,
    title text not null,
    -- the article that is nearest to all others
    central text not null,
    keys text[] not null,
    -- when its newest article was published
    last timestamptz not null
);

create index story_last on stories.story (last);

create table stories.member (
    -- in the order in which articles were put into stories; only one instance does so at a time
    position bigint generated always as identity primary key,
    article text not null unique,
    revision integer not null,
    story text not null references stories.story,
    publisher text not null,
    published timestamptz not null,
    -- the same for near-identical copies of one text
    voice integer not null
);

create index member_story on stories.member (story);
create index member_published on stories.member (published);

-- What an article is compared by, for as long as its story may still grow.
create table stories.sight (
    article text primary key references stories.member (article),
    language text not null,
    title text not null,
    lead_words text[] not null,
    lead_weights real[] not null,
    headline_words text[] not null,
    headline_weights real[] not null,
    vector real[] not null,
    shingles bigint[] not null,
    keys text[] not null
);

-- How far the arrived articles were put into stories; no row before the first round.
create table stories.progress (
    single boolean primary key default true check (single),
    position bigint not null
);
