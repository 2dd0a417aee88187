-- The news agency or press release service whose text the article says it is; empty when it names none.
alter table stories.member
    add column origin text not null default '';
