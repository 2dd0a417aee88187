-- What grows is kept for a time: as months that are dropped whole, or row by row where rows stand alone.
create schema keeping;

create table keeping.rule (
    number integer primary key,
    -- with its schema
    relation text not null unique,
    -- the column whose instant says how old a row is
    moment text not null,
    -- bellwether.keep.…
    setting text not null,
    -- whether the table is one of months
    monthly boolean not null,
    -- which rows are kept however old they are
    spared text not null default 'false'
);

-- Gives a table of months the month of that instant, if it has none. What came before, and lay in its default partition, moves there.
create function keeping.open_month(relation regclass, at timestamptz) returns void language plpgsql as $$
declare
    first timestamptz := date_trunc('month', at, 'UTC');
    next timestamptz := date_trunc('month', first + interval '40 days', 'UTC');
    home text;
    name text;
    moment text;
begin
    select nspname, relname into home, name
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace where pg_class.oid = relation;
    perform pg_advisory_xact_lock(hashtextextended(home || '.' || name, 0));
    if to_regclass(format('%I.%I', home, name || to_char(first at time zone 'UTC', '_YYYY_MM'))) is not null then
        return;
    end if;
    select attname into moment
    from pg_partitioned_table join pg_attribute on attrelid = partrelid and attnum = partattrs[0] where partrelid = relation;
    execute format('lock table %I.%I in access exclusive mode', home, name || '_default');
    execute format('create table %I.%I (like %s including all)',
        home, name || to_char(first at time zone 'UTC', '_YYYY_MM'), relation);
    execute format(
        'with early as (delete from %1$I.%2$I where %3$I >= %4$L and %3$I < %5$L returning *) insert into %1$I.%6$I select * from early',
        home, name || '_default', moment, first, next, name || to_char(first at time zone 'UTC', '_YYYY_MM'));
    execute format('alter table %s attach partition %I.%I for values from (%L) to (%L)',
        relation, home, name || to_char(first at time zone 'UTC', '_YYYY_MM'), first, next);
end $$;

-- The months of a table that ended by then, oldest first.
create function keeping.past_months(relation regclass, by timestamptz) returns setof text language sql as $$
    select inhrelid::regclass::text
    from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = relation and relname ~ '_\d{4}_\d{2}$'
        and (to_date(right(relname, 7), 'YYYY_MM') + interval '1 month') at time zone 'UTC' <= by
    order by relname
$$;

-- Deletes rows that are older, up to so many; how many it were.
create function keeping.forget(relation regclass, moment text, spared text, by timestamptz, most integer) returns integer
language plpgsql as $$
declare
    forgotten integer;
begin
    execute format(
        'delete from %1$s where ctid = any(array(select ctid from %1$s as kept where %2$I < $1 and not (%3$s) limit $2))',
        relation, moment, spared) using by, most;
    get diagnostics forgotten = row_count;
    return forgotten;
end $$;

-- Drops a month, and nothing else.
create function keeping.drop_month(month regclass) returns void language plpgsql as $$
begin
    if not (select relispartition from pg_class where oid = month) then
        raise exception '% is no month', month;
    end if;
    execute format('drop table %s', month);
end $$;
