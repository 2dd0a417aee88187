-- Articles lie in the months in which they were first seen, with their words; how they are recognised stays for as long as feeds list them.
alter table sources.article_key drop constraint article_key_article_fkey;
alter table sources.set_aside drop constraint set_aside_article_fkey;

alter table sources.article rename to article_of_one;
alter table sources.article_of_one rename constraint article_pkey to article_of_one_pkey;
alter index sources.article_published rename to article_of_one_published;
alter index sources.article_source rename to article_of_one_source;

create table sources.article (
    id text not null,
    source text not null references sources.source,
    kind text not null,
    url text not null,
    publisher text not null,
    author text,
    published timestamptz not null,
    seen timestamptz not null,
    date_guessed boolean not null,
    language text not null,
    -- the newest
    revision integer not null,
    -- equal as long as the feed says the same of it
    stamp text not null,
    primary key (id, seen)
) partition by range (seen);

create index article_published on sources.article (published);
create index article_source on sources.article (source);
create table sources.article_default partition of sources.article default;

select keeping.open_month('sources.article', month)
from (select distinct date_trunc('month', seen, 'UTC') as month from sources.article_of_one) as months;
insert into sources.article select * from sources.article_of_one;

-- Its months were opened as articles came.
create table sources.revision_default partition of sources.revision default;
drop function sources.open_month(timestamptz);

alter table sources.article_key add column listed timestamptz;
update sources.article_key set listed = seen from sources.article_of_one where id = article;
alter table sources.article_key alter column listed set not null;
create index article_key_listed on sources.article_key (listed);

drop table sources.article_of_one;
