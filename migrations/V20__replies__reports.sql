-- What readers call wrong in an item of a brief, until an operator has answered it.
create table replies.objection (
    id bigint generated always as identity primary key,
    subscriber text not null,
    brief text not null,
    number integer not null,
    -- what stands under that number, by which objections of several readers are one thing to look at
    type text not null,
    item text not null,
    said timestamptz not null,
    words text not null,
    answered timestamptz,
    finding text,
    answer text
);

create index objection_subscriber on replies.objection (subscriber, said);
create index objection_said on replies.objection (said);
create index objection_open on replies.objection (said) where answered is null;

insert into keeping.rule (number, relation, moment, setting, monthly)
select max(number) + 1, 'replies.objection', 'said', 'briefs', false from keeping.rule;
