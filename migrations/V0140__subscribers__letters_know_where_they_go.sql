-- The address that a subscriber left stands on the letter that tells it; a second move does not change where that one goes.
alter table subscribers.move drop column left_behind;

delete from subscribers.move where wanted is null;

alter table subscribers.move alter column wanted set not null;
