-- Since when an operator has shown, by signing in through a mailed link, that the mailbox is theirs; nobody is one before. Whoever was
-- one already stays one.
alter table subscribers.operator add column proven timestamptz;

update subscribers.operator set proven = since;
