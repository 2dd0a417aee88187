-- Everything that grows and is not bounded by its room, in the order in which it goes: what refers to others before them.
-- Signals rest on claims that are kept with their words, and briefs hold theirs, so that evidence outlives its article.
insert into keeping.rule (number, relation, moment, setting, monthly, spared) values
    (1, 'sources.revision', 'seen', 'articles', true, 'false'),
    (2, 'sources.article', 'seen', 'articles', true, 'false'),
    (3, 'sources.article_key', 'listed', 'articles', false, 'false'),
    (4, 'sources.set_aside', 'since', 'articles', false, 'false'),
    (5, 'stories.retold', 'at', 'articles', false, 'false'),
    (6, 'stories.member', 'published', 'articles', false,
        'exists (select from stories.sight where sight.article = kept.article)'),
    (7, 'stories.story', 'last', 'articles', false,
        'exists (select from stories.member where member.story = kept.id)
            or exists (select from stories.member where member.arrived = kept.id)
            or exists (select from stories.retold where retold.from_story = kept.id)
            or exists (select from stories.retold where retold.into_story = kept.id)
            or exists (select from stories.story as part where part.part_of = kept.id)'),
    (8, 'signals.said', 'published', 'articles', false, 'false'),
    (9, 'signals.digest', 'published', 'articles', false, 'false'),
    (10, 'briefs.decision', 'sealed', 'decisions', true, 'false'),
    -- the newest tells which number the next one has, and since when its reader was told nothing
    (11, 'briefs.brief', 'sealed', 'briefs', false,
        'not exists (select from briefs.brief as later where later.subscriber = kept.subscriber and later.sealed > kept.sealed)'),
    (12, 'briefs.note', 'sealed', 'briefs', false, 'false'),
    (13, 'briefs.silence', 'decided', 'briefs', false, 'false'),
    (14, 'delivery.attempt', 'at', 'deliveries', true, 'false'),
    (15, 'delivery.delivery', 'created', 'deliveries', true, 'false'),
    (16, 'delivery.kept', 'at', 'deliveries', false, 'false'),
    (17, 'replies.question', 'asked', 'briefs', false, 'false'),
    (18, 'discord.post', 'at', 'briefs', false, 'false'),
    (19, 'discord.quoted', 'at', 'briefs', false, 'false');

create index retold_at on stories.retold (at);
create index question_asked on replies.question (asked);
create index post_at on discord.post (at);
create index quoted_at on discord.quoted (at);
