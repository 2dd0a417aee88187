-- Whose a publisher is, where an operator knows better than the list of facts, and which claims count for that; empty where the list says it.
create table signals.house (
    publisher text primary key,
    house text not null
);

alter table signals.claim add column house text not null default '';
