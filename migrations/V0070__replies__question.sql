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
