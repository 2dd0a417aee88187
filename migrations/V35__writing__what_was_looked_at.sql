-- The words of the sources, as JSON, that a refused sentence named, so that whoever reads the reason can see beside what it was refused.
alter table writing.refusal add column evidence text not null default '[]';
alter table writing.refusal alter column evidence drop default;

-- How many sentences passed in a day (UTC), so that what is refused is a share of something.
create table writing.passed (
    day date not null,
    task text not null,
    sentences bigint not null,
    primary key (day, task)
);

insert into keeping.rule (number, relation, moment, setting, monthly)
select max(number) + 1, 'writing.passed', 'day', 'attempts', false from keeping.rule;
