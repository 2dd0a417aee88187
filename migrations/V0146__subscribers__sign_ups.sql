-- What somebody asked for by typing an address that has yet to confirm, or to come back: each waits for its own confirmation.
create table subscribers.sign_up (
    number bigint generated always as identity primary key,
    subscriber text not null references subscribers.subscriber on delete cascade,
    at timestamptz not null,
    -- preferences as JSON
    wish text not null
);

create index sign_up_subscriber on subscribers.sign_up (subscriber);

-- Which of them a key confirms.
alter table subscribers.key add column sign_up bigint references subscribers.sign_up on delete set null;
create index key_sign_up on subscribers.key (sign_up);
