-- Where a letter goes that does not go to its reader's own address, until it went or was given up.
alter table delivery.delivery add column addressee text;
