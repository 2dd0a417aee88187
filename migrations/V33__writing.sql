-- What the gate refused of the sentences that models proposed, for a month.
create schema if not exists writing;

create table writing.refusal (
    number bigint generated always as identity primary key,
    at timestamptz not null,
    task text not null,
    part text not null,
    -- the check that refused it, by its name
    check_name text not null,
    reason text not null,
    sentence text not null,
    -- the ids that it named, as they were shown in that request
    spans text not null
);

create index refusal_at on writing.refusal (at);
