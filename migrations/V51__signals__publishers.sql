-- What an operator says of a publisher beside its house; empty where nothing is said, as a house is then, too.
alter table signals.house
    add column domain text not null default '',
    add column country text not null default '',
    add column language text not null default '';

-- For which house a publisher's claims count; empty where its name says it.
create table signals.counted (
    publisher text primary key,
    house text not null
);

insert into signals.counted (publisher, house) select publisher, house from signals.house;

create index claim_publisher on signals.claim (publisher, house);
