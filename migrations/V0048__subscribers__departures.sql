-- Addresses of those who agreed once and were erased since: only a keyed hash of each, so that no list of the operator's brings
-- anybody back. They themselves may sign up again.
create table subscribers.departure (
    hash bytea primary key,
    at timestamptz not null
);
