-- What an operator holds: the letters of a channel, of a reader, or one letter. They wait until they are let go.
create table delivery.held_by_hand (
    -- of a channel, or the id of a subscriber or of a delivery
    name text primary key,
    -- whose letters these are; null for a channel
    subscriber text,
    -- by the application's clock
    since timestamptz not null
);

create index held_by_hand_subscriber on delivery.held_by_hand (subscriber);

-- What was given up lately is shown to an operator, however much was sent.
create index delivery_given_up on delivery.delivery (created desc) where state in ('REFUSED', 'EXPIRED');

-- Since when an operator holds a source, which is not asked meanwhile.
alter table sources.source add column held timestamptz;

-- How often a source could not be read, by day of UTC; days on which it could are not kept.
create table sources.failure (
    source text not null references sources.source,
    day date not null,
    times integer not null,
    primary key (source, day)
);

create index failure_day on sources.failure (day);

-- What came day by day: articles lie in the order in which they were first seen.
create index article_seen on sources.article using brin (seen);

insert into keeping.rule (number, relation, moment, setting, monthly)
select max(number) + 1, 'sources.failure', 'day', 'articles', false from keeping.rule;
