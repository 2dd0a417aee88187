-- Which articles tell of one event.
create schema if not exists stories;

create table stories.story (
    id text primary key,
    title text not null,
    -- the article that is nearest to all others
    central text not null,
    keys text[] not null,
    -- when its newest article was published
    last timestamptz not null,
    -- the story of which it has become a part, never one that is part of another itself
    part_of text references stories.story
);

create index story_last on stories.story (last);
create index story_part_of on stories.story (part_of) where part_of is not null;

-- What was decided on arrival stays, and what later articles showed stands beside it.
create table stories.member (
    -- in the order in which articles were put into stories; only one instance does so at a time
    position bigint generated always as identity primary key,
    article text not null unique,
    revision integer not null,
    -- the one that tells the article now
    story text not null references stories.story,
    publisher text not null,
    published timestamptz not null,
    -- the same for near-identical copies of one text
    voice integer not null,
    -- the news agency or press release service whose text the article says it is; empty when it names none
    origin text not null default '',
    -- the story that it was put into when it came
    arrived text not null references stories.story
);

create index member_story on stories.member (story);
create index member_published on stories.member (published);
create index member_arrived on stories.member (arrived);

create table stories.retold (
    position bigint generated always as identity primary key,
    kind text not null check (kind in ('MERGED', 'MOVED')),
    from_story text not null references stories.story,
    into_story text not null references stories.story,
    -- the article that was moved; of a merger the one by which it was seen
    article text not null,
    at timestamptz not null,
    why text not null,
    unique (kind, from_story, into_story, article)
);

create index retold_from on stories.retold (from_story);
create index retold_into on stories.retold (into_story);

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
    keys text[] not null,
    -- which days of the week (a bit for each, Monday the lowest) and which years (1980 the lowest) the article's beginning names
    weekdays integer not null default 0,
    years bigint not null default 0
);

-- How far the arrived articles were put into stories; no row before the first round.
create table stories.progress (
    single boolean primary key default true check (single),
    position bigint not null
);
