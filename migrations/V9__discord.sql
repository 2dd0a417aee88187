-- How briefs lie in the channels that they go to, and which messages they became. The channels themselves are addresses, and stay in
-- the room of subscribers.
create schema if not exists discord;

create table discord.place (
    subscriber text primary key,
    -- CHANNEL, THREADS (one at each brief), FORUM (a post for each brief), DIRECT
    kind text not null,
    -- a role that hears of a brief
    role text,
    -- who set it up, and is told once when it can be reached no more
    owner text,
    shut_at timestamptz,
    shut_for text
);

-- The messages of each delivery. A row without a message is one of which it is not known whether it was taken.
create table discord.post (
    delivery text not null,
    number integer not null,
    subscriber text not null,
    -- where it lies, if that is not the subscriber's own channel
    thread text,
    message text,
    at timestamptz not null,
    -- what it says, as a sum, once it was edited; null as long as it says what it was posted with
    said text,
    primary key (delivery, number)
);

create index post_subscriber on discord.post (subscriber);

-- What somebody wants who has seen the preview and not decided yet.
create table discord.draft (
    id text primary key,
    owner text not null,
    wish text not null,
    at timestamptz not null
);

-- Which commands Discord was told, by a sum over them.
create table discord.registered (
    application text primary key,
    commands text not null
);

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

-- Where the news of a signal lies in a forum in which each signal has a post of its own (a place of the kind SIGNALS).
create table discord.signal_post (
    subscriber text not null,
    signal text not null,
    thread text not null,
    at timestamptz not null,
    primary key (subscriber, signal)
);
