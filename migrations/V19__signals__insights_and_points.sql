-- What somebody said in an episode, and what a discussion adds, are told apart: an insight stands by itself, a point belongs to its digest.
create table signals.insight (
    id text primary key,
    episode text not null,
    speaker text,
    at integer,
    article text not null,
    revision integer not null,
    part text not null check (part in ('TITLE', 'TEXT')),
    text_start integer not null,
    text_end integer not null check (text_end > text_start),
    quote text not null check (quote <> ''),
    anchor text not null check (anchor <> '' and position(anchor in quote) > 0),
    stance text not null check (stance in ('SUPPORTS', 'CONTRADICTS', 'CONTEXT')),
    story text not null,
    publisher text not null,
    published timestamptz not null,
    fit double precision not null,
    keys text[] not null,
    score double precision not null
);

create index insight_published on signals.insight (published);
create index insight_article on signals.insight (article);

create table signals.point (
    discussion text not null references signals.digest on delete cascade,
    place integer not null,
    article text not null,
    revision integer not null,
    part text not null check (part in ('TITLE', 'TEXT')),
    text_start integer not null,
    text_end integer not null check (text_end > text_start),
    quote text not null check (quote <> ''),
    anchor text not null check (anchor <> '' and position(anchor in quote) > 0),
    stance text not null check (stance in ('SUPPORTS', 'CONTRADICTS', 'CONTEXT')),
    story text not null,
    publisher text not null,
    published timestamptz not null,
    fit double precision not null,
    primary key (discussion, place)
);

insert into signals.insight (id, episode, speaker, at, article, revision, part, text_start, text_end, quote, anchor, stance, story,
    publisher, published, fit, keys, score)
select id, title, speaker, at, article, revision, 'TEXT', text_start, text_end, quote, anchor, 'SUPPORTS', story,
    publisher, published, fit, keys, score
from signals.said where kind = 'INSIGHT';

insert into signals.point (discussion, place, article, revision, part, text_start, text_end, quote, anchor, stance, story,
    publisher, published, fit)
select article, place, article, revision, 'TEXT', text_start, text_end, quote, anchor, 'SUPPORTS', story,
    publisher, published, fit
from signals.said where kind = 'POINT' and article in (select article from signals.digest);

drop table signals.said;

update keeping.rule set relation = 'signals.insight' where relation = 'signals.said';
