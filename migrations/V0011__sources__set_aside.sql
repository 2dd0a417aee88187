-- Articles that a room could not read: the sweeps pass over them, and the operator sees them with the reason.
create table sources.set_aside (
    article text not null references sources.article on delete cascade,
    revision integer not null,
    room text not null,
    why text not null,
    since timestamptz not null,
    primary key (article, revision, room)
);

create index set_aside_since on sources.set_aside (since);
