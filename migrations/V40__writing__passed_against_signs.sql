-- Of the sentences that passed, those that the checks by signs would have refused, had nobody looked a second time.
alter table writing.passed add column against_signs bigint not null default 0;
