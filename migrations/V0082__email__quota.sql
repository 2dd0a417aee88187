-- What is kept of mail is bounded: by how much a row takes, whose it is, and whether it led to nothing.
alter table email.incoming
    add column ignored boolean not null default false,
    -- a hash of the address that it says it is from; empty when it says none, or before it was acted on
    add column sender text not null default '',
    -- with about what the row takes besides
    add column bytes integer not null generated always as (octet_length(raw) + 512) stored;

update email.incoming set ignored = true where state = 'DONE' and starts_with(outcome, 'nothing sent');

create index incoming_bytes on email.incoming (ignored, received, id) include (sender, bytes, state);
