alter table delivery.hold add column later text not null default 'since the next version';
