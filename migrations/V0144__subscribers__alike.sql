-- What somebody is interested in, as one short text: those who share it stand together when a morning is gone through, so that what is
-- composed for one of them is at hand for the others.
create function subscribers.interests(whose text) returns text language sql stable as $$
    select coalesce(md5(string_agg(typed || ' ' || muted || ' ' || weight, '|' order by place)), '')
    from subscribers.interest where subscriber = whose
$$;

alter table subscribers.subscriber add column interests text not null default '';

update subscribers.subscriber set interests = subscribers.interests(id);

create index subscriber_alike on subscribers.subscriber (interests, id) where state = 'CONFIRMED';
