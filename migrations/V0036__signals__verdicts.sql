-- How a claim reads by itself, as the judge of sentences has it, and the language of its words.
alter table signals.claim
    add column language text not null default 'en',
    add column kind text not null default 'FACT',
    add column alone double precision not null default 1,
    add column worth double precision not null default .5,
    add column headlined double precision not null default .5;
