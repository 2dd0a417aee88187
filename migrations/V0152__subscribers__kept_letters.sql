-- Whether a letter was one of those that are kept from strangers, of which a network gets one a day.
alter table subscribers.invitation add column kept boolean not null default false;
