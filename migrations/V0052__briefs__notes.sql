-- What came nearest to being worth a brief when there was none.
create table briefs.miss (
    subscriber text not null,
    date date not null,
    slot text not null,
    place integer not null,
    type text not null,
    item text not null,
    title text not null,
    score double precision not null,
    needed double precision not null,
    words text not null,
    primary key (subscriber, date, slot, place),
    foreign key (subscriber, date, slot) references briefs.silence on delete cascade
);

-- Short letters that say why no brief came.
create table briefs.note (
    id text primary key,
    subscriber text not null,
    date date not null,
    -- how many notes there were since the brief of that edition, this one included; the edition is 0 before the first brief
    edition integer not null,
    place integer not null,
    sealed timestamptz not null,
    -- the document's JSON to the letter, as of briefs
    document text not null,
    unique (subscriber, date),
    unique (subscriber, edition, place)
);
