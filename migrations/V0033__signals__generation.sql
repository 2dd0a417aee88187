-- In which generation of the room a signal changed last, so that whoever holds a picture of all signals reads only what changed.
alter table signals.signal add column generation bigint not null default 0;

create index signal_generation on signals.signal (generation);
