-- The browser that asked for a letter with a key, by the hash of what it keeps; the key itself is cut when the letter goes.
alter table delivery.delivery add column browser text;
