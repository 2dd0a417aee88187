package app.bellwether.matching;

import app.bellwether.TestDatabase;
import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same question put to PostgreSQL: tables with indexes, and one statement for everybody. */
final class MatchBySql {

    private static final String FITTING =
            "select distinct subscriber, place from wanted join has using (key) where subscriber %s";

    private static final int AT_ONCE = 100_000;

    private final TestDatabase database = TestDatabase.empty();

    MatchBySql() {
        run(
                "create unlogged table wanted (subscriber int not null, key int not null)",
                "create unlogged table has (key int not null, place int not null, primary key (key, place))");
    }

    void keep(int subscribers, IntFunction<List<Interest>> followed) {
        for (int from = 0; from < subscribers; from += AT_ONCE) {
            List<Integer> numbers = new ArrayList<>();
            List<Integer> keys = new ArrayList<>();
            for (int one = from; one < Math.min(from + AT_ONCE, subscribers); one++) {
                for (Interest interest : followed.apply(one)) {
                    numbers.add(one);
                    keys.add(number(interest.keys().getFirst()));
                }
            }
            insert("wanted", numbers.toArray(Integer[]::new), keys.toArray(Integer[]::new));
        }
        run("create index on wanted (subscriber)", "create index on wanted (key, subscriber)", "vacuum analyze wanted");
    }

    /** An item is known by its place. */
    void keep(ItemIndex index) {
        List<Integer> items = new ArrayList<>();
        List<Integer> keys = new ArrayList<>();
        for (int place = 0; place < index.size(); place++) {
            Set<Key> wide = new HashSet<>();
            index.item(place).keys().forEach(key -> wide.addAll(InventedReaders.widen(key)));
            for (Key key : wide) {
                items.add(place);
                keys.add(number(key));
            }
        }
        insert("has", keys.toArray(Integer[]::new), items.toArray(Integer[]::new));
        run("create index on has (place)", "vacuum analyze has");
    }

    /** Finds the items of all subscribers below that number, and gives how many matches there are; nothing is carried over. */
    long count(int subscribers) {
        return numbers("select count(*) from (%s)".formatted(FITTING.formatted("< " + subscribers)))
                .getFirst();
    }

    /** The places of the items of one subscriber, in their order. */
    int[] places(int subscriber) {
        return numbers("select place from (%s) order by place".formatted(FITTING.formatted("= " + subscriber))).stream()
                .mapToInt(Long::intValue)
                .toArray();
    }

    private static int number(Key key) {
        return Integer.parseInt(key.id()) + (key.kind() == Key.Kind.REGION ? InventedReaders.TOPICS : 0);
    }

    /** Columns of numbers; PostgreSQL is told their types by the arrays. */
    private void insert(String table, Object... columns) {
        String values = Stream.of(columns).map(_ -> "?").collect(Collectors.joining(", "));
        database.jdbc()
                .sql("insert into " + table + " select * from unnest(" + values + ")")
                .params(columns)
                .update();
    }

    private void run(String... statements) {
        Stream.of(statements).forEach(one -> database.jdbc().sql(one).update());
    }

    /** With memory enough to sort in, and both cores. */
    private List<Long> numbers(String query) {
        return database.transactions().execute(_ -> {
            run("set local work_mem = '512MB'", "set local max_parallel_workers_per_gather = 2", "set local jit = off");
            return database.jdbc().sql(query).query(Long.class).list();
        });
    }
}
