-- Conversations in Discord that were asked to share the preferences of a mailbox; they do from when its link is pressed on.
create table subscribers.link (
    follower text primary key references subscribers.subscriber on delete cascade,
    leader text not null references subscribers.subscriber on delete cascade,
    asked timestamptz not null,
    linked timestamptz
);

create index link_leader on subscribers.link (leader);
-- of several conversations that are asked for, the last one counts
create unique index link_asked on subscribers.link (leader) where linked is null;

-- Which conversation somebody writes from who asks for that.
alter table subscribers.request add column conversation text references subscribers.subscriber on delete cascade;
create index request_conversation on subscribers.request (conversation);
