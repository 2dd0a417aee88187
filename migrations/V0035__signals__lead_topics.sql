-- The topics that the article of a claim names in its headline or its first sentences.
alter table signals.claim
    add column lead_topics text[] not null default '{}';
