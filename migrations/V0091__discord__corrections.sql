-- What each posted brief quotes, and up to which revision of it was looked for corrections.
create table discord.quoted (
    article text not null,
    brief text not null,
    subscriber text not null,
    -- of the place, when the brief was posted: how it lies there
    kind text not null,
    seen integer not null,
    at timestamptz not null,
    primary key (article, brief)
);

create index quoted_subscriber on discord.quoted (subscriber);

-- Which briefs were said anew: a sum over what they say now, and how often.
create table discord.amended (
    brief text primary key,
    subscriber text not null,
    sum text not null,
    times integer not null,
    at timestamptz not null
);

create index amended_subscriber on discord.amended (subscriber);

-- What an edited message says, as a sum; null as long as it says what it was posted with.
alter table discord.post add column said text;
