-- What was decided on arrival stays, and what later articles showed stands beside it.
alter table stories.member
    add column arrived text references stories.story;

-- "story" is the one that tells the article now
update stories.member set arrived = story;

alter table stories.member
    alter column arrived set not null;

create index member_arrived on stories.member (arrived);

alter table stories.story
    -- the story of which it has become a part, never one that is part of another itself
    add column part_of text references stories.story;

create index story_part_of on stories.story (part_of) where part_of is not null;

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
