-- Until when nothing comes due for a subscriber: whoever looks for those who are due passes over the others. Any change of when, or
-- whether, somebody is sent briefs makes it void, whichever statement it comes from.
alter table subscribers.subscriber
    add column idle_until timestamptz not null default '-infinity';

create index subscriber_awake on subscribers.subscriber (idle_until) where state = 'CONFIRMED';

create function subscribers.wake() returns trigger language plpgsql as $$
begin
    new.idle_until := '-infinity';
    return new;
end
$$;

create trigger wake
    before update of state, confirmed, zone, time, days, days_off, paused_until, scheduled on subscribers.subscriber
    for each row execute function subscribers.wake();
