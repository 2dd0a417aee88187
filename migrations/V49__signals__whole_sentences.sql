-- A claim is a whole sentence or a headline. Clauses that were read as claims of their own count only where a signal rests on them,
-- and nobody writes any more which words are names.
update signals.claim set superseded = true where aside_start is not null;

alter table signals.claim alter column names set default '{}';
