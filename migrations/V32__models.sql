-- What was asked of language models, what it took, and what is worth keeping of the answers.
create schema if not exists models;

create sequence models.attempt_number;

-- By month, so that old months can be put away as a whole.
create table models.attempt (
    number bigint not null default nextval('models.attempt_number'),
    at timestamptz not null,
    -- what for
    task text not null,
    model text not null,
    -- versions of the prompt's wording and of the gate
    prompt text not null,
    gate text not null,
    -- of what was sent; empty where nothing was
    key text not null,
    outcome text not null,
    -- as the endpoint counted them; 0 where it did not
    prompt_tokens bigint not null,
    cached_tokens bigint not null,
    answer_tokens bigint not null,
    millis bigint not null,
    primary key (number, at)
) partition by range (at);

create index attempt_at on models.attempt (at);

create table models.attempt_default partition of models.attempt default;

insert into keeping.rule (number, relation, moment, setting, monthly)
select max(number) + 1, 'models.attempt', 'at', 'attempts', true from keeping.rule;

-- The tokens of a day: what was used, and what is set aside for what is under way.
create table models.spending (
    day date primary key,
    tokens bigint not null
);

-- Answers of the right shape, as they came, by what was sent.
create table models.answer (
    key text primary key,
    answer text not null,
    at timestamptz not null
);

create index answer_at on models.answer (at);
