-- What a key opens, for the doors of which a reader may have several before them at once.
alter table subscribers.key add column about text not null default '';
