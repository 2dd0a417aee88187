-- Deliveries lie in the months in which they were put into the outbox, attempts in those in which they were made.
alter table delivery.attempt rename to attempt_of_one;
alter table delivery.attempt_of_one rename constraint attempt_pkey to attempt_of_one_pkey;
alter table delivery.attempt_of_one drop constraint attempt_delivery_fkey;
alter table delivery.kept drop constraint kept_delivery_fkey;

alter table delivery.delivery rename to delivery_of_one;
alter table delivery.delivery_of_one rename constraint delivery_pkey to delivery_of_one_pkey;
alter index delivery.delivery_due_on_channel rename to delivery_of_one_due_on_channel;
alter index delivery.delivery_late rename to delivery_of_one_late;
alter index delivery.delivery_newest rename to delivery_of_one_newest;
alter index delivery.delivery_subscriber rename to delivery_of_one_subscriber;

create table delivery.delivery (
    id text not null,
    kind text not null,
    subscriber text not null,
    brief text not null,
    channel text not null,
    state text not null,
    headline text not null,
    created timestamptz not null,
    deadline timestamptz not null,
    -- by the application's clock, as are created and deadline
    next_try timestamptz not null,
    tries integer not null default 0,
    -- by the database's clock, which all instances share
    leased_until timestamptz,
    -- counted up by each claim; whoever carries an older one has lost it
    fence bigint not null default 0,
    -- of answers only: what is said, to which message, and whether it confirms that nothing more will come
    document text,
    in_reply_to text,
    message_references text,
    subject text,
    farewell boolean not null default false,
    -- what the key in the letter is bound to: the browser that asked for it, by the hash of what it keeps, or the sign-up that it
    -- confirms; the key itself is cut when the letter goes
    browser text,
    -- where a letter goes that does not go to its reader's own address, until it went or was given up
    addressee text,
    -- where it goes, as a hash of the domain: enough to tell places apart, and nothing to learn a reader from
    place text,
    primary key (id, created)
) partition by range (created);

-- Whoever looks what is due on a channel, or what is too late, goes through that and no further, however much waits.
create index delivery_due_on_channel on delivery.delivery (channel, next_try) where state in ('WAITING', 'CLAIMED');
create index delivery_late on delivery.delivery (deadline) where state = 'WAITING';
create index delivery_newest on delivery.delivery (created desc, id);
create index delivery_subscriber on delivery.delivery (subscriber);
create table delivery.delivery_default partition of delivery.delivery default;

select keeping.open_month('delivery.delivery', month)
from (select distinct date_trunc('month', created, 'UTC') as month from delivery.delivery_of_one) as months;
insert into delivery.delivery select * from delivery.delivery_of_one;

create table delivery.attempt (
    delivery text not null,
    subscriber text not null,
    fence bigint not null,
    at timestamptz not null,
    outcome text not null,
    primary key (delivery, fence, at)
) partition by range (at);

create index attempt_subscriber on delivery.attempt (subscriber);
create table delivery.attempt_default partition of delivery.attempt default;

select keeping.open_month('delivery.attempt', month)
from (select distinct date_trunc('month', at, 'UTC') as month from delivery.attempt_of_one) as months;
insert into delivery.attempt
select delivery, subscriber, attempt_of_one.fence, at, outcome
from delivery.attempt_of_one join delivery.delivery_of_one on delivery_of_one.id = delivery;

alter table delivery.kept add column subscriber text;
update delivery.kept set subscriber = delivery_of_one.subscriber from delivery.delivery_of_one where delivery_of_one.id = delivery;
alter table delivery.kept alter column subscriber set not null;
create index kept_subscriber on delivery.kept (subscriber);

drop table delivery.attempt_of_one;
drop table delivery.delivery_of_one;
