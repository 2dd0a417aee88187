-- What an episode is heard from, as its feed said when it was read: the sound's address, how long it is, which parts its makers recommend.
alter table sources.revision add column recording jsonb;

-- Episodes without a transcript are looked for by the hour; most articles are none.
create index article_episode on sources.article (published) where kind = 'EPISODE';

-- What came of having a machine write down an episode that comes without a transcript.
create table sources.hearing (
    article text primary key,
    -- when it was tried last
    tried timestamptz not null,
    -- null when it is not tried again
    next_try timestamptz,
    attempts integer not null,
    -- empty once it is written down
    problem text not null
);

create index hearing_tried on sources.hearing (tried);

insert into keeping.rule (number, relation, moment, setting, monthly)
select max(number) + 1, 'sources.hearing', 'tried', 'articles', false from keeping.rule;

-- The seconds of a day that were heard, with what is set aside for what is under way.
create table sources.heard (
    day date primary key,
    seconds bigint not null
);

-- What is held and stays in no mailbox, as it came: of the newest only, and not where it is large.
alter table sources.issue add column raw bytea;

-- How often a source brings something: when it last did, how far its newest items lie apart, and how long its feed wants to be left alone.
alter table sources.source
    add column newest timestamptz,
    add column gap_seconds bigint,
    add column wish_seconds bigint;
