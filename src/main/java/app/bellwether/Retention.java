package app.bellwether;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the months that are to come, drops those that are past their time, and deletes what is older in tables without months, as the
 * table {@code keeping.rule} says. Where a table is in use, nobody is kept waiting for longer than a second: it is tried again later.
 */
@Component
class Retention implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** So many rows are deleted in one transaction. */
    private static final int BATCH = 5_000;

    /** And so many at a time, so that a first round after years leaves the database to others, too. */
    private static final int MOST = 1_000_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final KeepSettings keep;
    private final Clock clock;

    Retention(JdbcClient jdbc, PlatformTransactionManager transactions, KeepSettings keep, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.keep = keep;
        this.clock = clock;
    }

    /** What is kept of a table, and for how long. */
    private record Rule(String relation, String moment, String setting, boolean monthly, String spared) {}

    /** Before anybody writes: who writes into a month at the moment when it is opened is refused. */
    @Override
    public void afterPropertiesSet() {
        each(rule -> {
            if (rule.monthly()) {
                open(rule);
            }
        });
    }

    /** One round through all tables; as often as one likes. */
    void run() {
        each(this::apply);
    }

    private void each(Consumer<Rule> work) {
        List<Rule> rules = jdbc.sql(
                        "select relation, moment, setting, monthly, spared from keeping.rule order by number")
                .query(Rule.class)
                .list();
        for (Rule rule : rules) {
            try {
                work.accept(rule);
            } catch (RuntimeException busy) { // or of a setting that only a newer version knows
                LOG.warn("{} stays as it is until the next round: {}", rule.relation(), busy.getMessage());
            }
        }
    }

    private void open(Rule rule) {
        YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        for (YearMonth month : List.of(now.minusMonths(1), now, now.plusMonths(1))) {
            briefly(jdbc.sql("select keeping.open_month(:relation::regclass, :month::date at time zone 'UTC')")
                    .param("relation", rule.relation())
                    .param("month", month.atDay(1)));
        }
    }

    private void apply(Rule rule) {
        Instant end = clock.instant().minus(keep.of(rule.setting()));
        if (!rule.monthly()) {
            forget(rule, rule.relation(), end);
            return;
        }
        open(rule);
        for (String month : past(rule, end)) {
            long began = System.nanoTime();
            briefly(jdbc.sql("select keeping.drop_month(:month::regclass)").param("month", month));
            LOG.info(
                    "{} was past its time and is dropped, in {} ms",
                    month,
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
        forget(rule, rule.relation() + "_default", end);
    }

    private List<String> past(Rule rule, Instant end) {
        return jdbc.sql("select keeping.past_months(:relation::regclass, :end)")
                .param("relation", rule.relation())
                .param("end", Timestamp.from(end))
                .query(String.class)
                .list();
    }

    /** Gives up when it had to wait, and all others behind it, for a second. */
    private void briefly(JdbcClient.StatementSpec statement) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("set local lock_timeout = '1s'").update();
            statement.query(row -> {});
        });
    }

    private void forget(Rule rule, String relation, Instant end) {
        int all = 0;
        int some;
        do {
            some = jdbc.sql("select keeping.forget(:relation::regclass, :moment, :spared, :end, :most)")
                    .param("relation", relation)
                    .param("moment", rule.moment())
                    .param("spared", rule.spared())
                    .param("end", Timestamp.from(end))
                    .param("most", BATCH)
                    .query(Integer.class)
                    .single();
            all += some;
        } while (some == BATCH && all < MOST);
        if (all > 0) {
            LOG.info("{} rows of {} were past their time and are deleted", all, relation);
        }
    }
}
