-- Whether the key of a letter was used: where its reader asked from is then known for a while, and the letter counts no more.
alter table subscribers.invitation add column used boolean not null default false;
