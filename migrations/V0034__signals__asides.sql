-- The clause of the quote that says it, where the sentence tells it only by the way.
alter table signals.claim
    add column aside_start integer check (aside_start >= 0),
    add column aside_end integer check (aside_end > aside_start),
    add check ((aside_start is null) = (aside_end is null));
