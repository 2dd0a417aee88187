-- Decisions lie in the months in which they were made.
alter table briefs.decision rename to decision_of_one;
alter table briefs.decision_of_one rename constraint decision_pkey to decision_of_one_pkey;

create table briefs.decision (
    brief text not null references briefs.brief on delete cascade,
    place integer not null,
    sealed timestamptz not null,
    type text not null,
    item text not null,
    title text not null,
    taken boolean not null,
    stage text not null,
    score double precision not null,
    needed double precision not null,
    reasons text[] not null,
    words text not null,
    primary key (brief, place, sealed)
) partition by range (sealed);

create table briefs.decision_default partition of briefs.decision default;
select keeping.open_month('briefs.decision', month)
from (select distinct date_trunc('month', sealed, 'UTC') as month from briefs.brief) as months;
insert into briefs.decision
select brief, place, sealed, type, item, title, taken, stage, score, needed, reasons, words
from briefs.decision_of_one join briefs.brief on brief.id = decision_of_one.brief;

drop table briefs.decision_of_one;

create index brief_sealed on briefs.brief (sealed);
create index silence_decided on briefs.silence (decided);
create index note_sealed on briefs.note (sealed);
