-- Whether a subscriber is told, in a short note, why nothing came for a week.
alter table subscribers.subscriber
    add column notes boolean not null default true;
