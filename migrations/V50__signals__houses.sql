-- Whose a publisher is, where an operator knows better than the list of facts; and whose each claim counts for. Claims of before count by
-- the list until then.
create table signals.house (
    publisher text primary key,
    house text not null,
    corrected timestamptz not null default now()
);

alter table signals.claim add column house text not null default '';
