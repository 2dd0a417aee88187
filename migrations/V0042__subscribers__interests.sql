-- What an interest leaves out ("chips not Nvidia"), and until which date it counts.
alter table subscribers.interest
    add column without text[] not null default '{}',
    add column until date;
