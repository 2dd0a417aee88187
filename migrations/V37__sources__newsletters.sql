-- How far the mailbox that newsletters come to was read, once for each list of senders: a longer list is asked of all that came.
create table sources.mailbox (
    name text primary key,
    uid_validity bigint not null,
    last_uid bigint not null
);

-- What came of each mail. One that nothing is told of says why, and stays in the mailbox.
create table sources.issue (
    digest text primary key,
    came timestamptz not null,
    -- whose issue it is; null where it is held
    source text references sources.source,
    -- of one that is held, so that an operator can tell what it is
    sender text not null,
    list text not null,
    subject text not null,
    why text not null,
    -- where it asks to be confirmed; never asked by us
    link text not null,
    -- how many articles it gave
    articles integer not null
);

create index issue_came on sources.issue (came);

insert into keeping.rule (number, relation, moment, setting, monthly)
select max(number) + 1, 'sources.issue', 'came', 'articles', false from keeping.rule;
