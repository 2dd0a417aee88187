-- Dates without a brief ('2026-12-24', or '12-25' for every year), a pause, and from when on a changed schedule counts.
alter table subscribers.subscriber
    add column days_off text[] not null default '{}',
    add column paused_until date,
    add column scheduled timestamptz;
