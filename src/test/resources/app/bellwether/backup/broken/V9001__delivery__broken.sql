alter table delivery.nowhere add column later text;
