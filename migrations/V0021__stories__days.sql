-- Which days of the week (a bit for each, Monday the lowest) and which years (1980 the lowest) the article's beginning names.
alter table stories.sight
    add column weekdays integer not null default 0,
    add column years bigint not null default 0;
