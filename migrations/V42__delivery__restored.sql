-- That all this was brought in from a backup: nothing is sent before an operator says so, and nothing twice.
create table delivery.restored (
    single boolean primary key default true check (single),
    -- the newest that the backup knows, and when it was brought in, each by the clock of its time
    taken timestamptz not null,
    at timestamptz not null,
    -- since when everything is read that came by mail meanwhile
    settled timestamptz,
    -- until when whoever the backup was taken of may have sent letters, as the operator said when all went on
    sent_until timestamptz,
    resumed timestamptz
);
