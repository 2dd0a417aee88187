-- What an episode is heard from, as its feed said when it was read: the sound's address, how long it is, which parts its makers recommend.
alter table sources.revision add column recording jsonb;
