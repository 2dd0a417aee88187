-- What a source listed when it last answered is known for as long as it answers nothing else.
create index article_key_source_listed on sources.article_key (source, listed);
update keeping.rule set spared = 'kept.listed >= (select max(other.listed) from sources.article_key as other
    where other.source = kept.source) - interval ''7 days''' where relation = 'sources.article_key';

insert into keeping.rule (number, relation, moment, setting, monthly)
select max(number) + 1, 'replies.held', 'asked', 'deliveries', false from keeping.rule;
insert into keeping.rule (number, relation, moment, setting, monthly)
select max(number) + 1, 'models.answer', 'at', 'attempts', false from keeping.rule;
insert into keeping.rule (number, relation, moment, setting, monthly)
select max(number) + 1, 'writing.refusal', 'at', 'attempts', false from keeping.rule;

-- How many tell a story, since its newest article was read.
alter table signals.heard add column at timestamptz not null default now();
alter table signals.heard alter column at drop default;
create index heard_at on signals.heard (at);
insert into keeping.rule (number, relation, moment, setting, monthly)
select max(number) + 1, 'signals.heard', 'at', 'articles', false from keeping.rule;
