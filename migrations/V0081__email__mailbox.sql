-- How far a mailbox was read: everything up to that UID, as long as the server numbers as it did then (RFC 9051, section 2.3.1.1).
create table email.mailbox (
    -- a hash of server, account and folder
    name text primary key,
    uid_validity bigint not null,
    last_uid bigint not null
);

create index incoming_received on email.incoming (received);
