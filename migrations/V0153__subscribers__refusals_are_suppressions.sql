-- That nobody is to write to an address again is one more reason for which a mailbox is suppressed, so that operators see it and can take
-- it back. Whoever confirmed afterwards has taken it back.
with reader as (
    select sha256(salt || convert_to(same_address, 'UTF8')) as hash, id, state from subscribers.subscriber, subscribers.salt
)
insert into subscribers.suppression (hash, reason, scope, since, until, delivery, status, diagnostic, subscriber)
select refusal.hash, 'REFUSED', 'UNASKED', refusal.at, null, '', '', case when reader.id is null then '' else refusal.reason end, reader.id
from subscribers.refusal left join reader on reader.hash = refusal.hash
where reader.state is null or reader.state not in ('CONFIRMED', 'PAUSED');

drop table subscribers.refusal;
