-- How much of an article's text there is: all that its source gives, its feed's teaser, or one that is to be paid for.
alter table sources.article add column extent text not null default 'WHOLE' check (extent in ('WHOLE', 'TEASER', 'PAID'));
