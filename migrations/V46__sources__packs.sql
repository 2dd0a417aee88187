-- The packs that a source came with; none where somebody named it otherwise.
alter table sources.source add column packs text[] not null default '{}';
