-- The address to which a subscriber wants to move, until they confirm it there; and the one they left, to be told.
create table subscribers.move (
    subscriber text primary key references subscribers.subscriber on delete cascade,
    wanted text,
    left_behind text,
    at timestamptz not null
);
