-- Whose turn it is among networks: how many requests of that neighbourhood were held when this one came. Known is a browser that was
-- signed in before by a letter to that very address.
alter table subscribers.request
    add column neighbourhood bytea,
    add column known boolean not null default false,
    add column turn integer not null default 0;

create index request_turn on subscribers.request (turn, number) where not handled;
create index request_neighbourhood on subscribers.request (neighbourhood, at);
drop index subscribers.request_waiting;

-- From which neighbourhood a letter was asked for, as a keyed hash, and from which browser, as the hash of what that keeps: a letter of
-- which the key was used counts no more.
alter table subscribers.invitation
    add column network bytea,
    add column browser text;
