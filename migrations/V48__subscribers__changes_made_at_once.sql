-- Which changes one mail made: those of one transaction, which are taken back together. Each of before stands by itself.
alter table subscribers.change add column together bigint not null default 0;
update subscribers.change set together = -number;
alter table subscribers.change alter column together set default pg_current_xact_id()::text::bigint;
