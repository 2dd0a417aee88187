-- Whether a version leaves its signal open, and if it was merged, into which older one.
alter table signals.version
    add column state text not null default 'OPEN' check (state in ('OPEN', 'FADED', 'FALLEN', 'MERGED')),
    add column merged_into text references signals.signal,
    add constraint version_merged_somewhere check ((state = 'MERGED') = (merged_into is not null));
