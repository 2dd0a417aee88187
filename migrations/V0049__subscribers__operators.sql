-- Who may see the operator's pages. An operator has an address among the subscribers, to sign in by, and need not get briefs.
create table subscribers.operator (
    subscriber text primary key references subscribers.subscriber on delete cascade,
    since timestamptz not null
);

-- Keys that make the first operator. Only their hashes are here.
create table subscribers.operator_key (
    hash bytea primary key,
    expires timestamptz not null,
    spent timestamptz
);
