-- What readers asked, so that each question is answered once.
create schema if not exists replies;

create table replies.question (
    id text primary key,
    subscriber text not null,
    brief text not null,
    asked timestamptz not null,
    text text not null,
    commands text not null
);

create index question_subscriber on replies.question (subscriber);

-- Changes that a mail asked for of which nothing shows whose it was, until its reader confirms them.
create table replies.held (
    -- of the letter that asks them to
    letter text primary key,
    subscriber text not null,
    question text not null,
    brief text not null,
    asked timestamptz not null,
    text text not null,
    in_reply_to text not null,
    message_references text not null,
    subject text not null
);

create index held_subscriber on replies.held (subscriber);
create index held_asked on replies.held (asked);
