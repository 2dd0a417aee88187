-- Whoever looks what is due on a channel, or what is too late, goes through that and no further, however much waits.
create index delivery_due_on_channel on delivery.delivery (channel, next_try) where state in ('WAITING', 'CLAIMED');
drop index delivery.delivery_due;
create index delivery_late on delivery.delivery (deadline) where state = 'WAITING';
