-- What strangers ask for counts by mailbox, whose names are many; what is kept for its owner counts by the very address.
alter table subscribers.invitation rename column address to mailbox;
alter table subscribers.invitation add column address bytea;
update subscribers.invitation set address = mailbox;
alter table subscribers.invitation alter column address set not null;
