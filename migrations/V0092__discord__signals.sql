-- Where the news of a signal lies in a forum in which each signal has a post of its own (a place of the kind SIGNALS).
create table discord.signal_post (
    subscriber text not null,
    signal text not null,
    thread text not null,
    at timestamptz not null,
    primary key (subscriber, signal)
);
