package app.bellwether.models;

import static java.util.stream.Collectors.joining;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what {@link JdbcModelStore} keeps. */
final class JdbcModelUse implements ModelUse {

    /** So many in a row are no accident. */
    private static final int IN_A_ROW = 5;

    private static final Duration LATELY = Duration.ofDays(1);

    private final ModelSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcModelUse(ModelSettings settings, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Ended(Instant at, AttemptOutcome outcome) {
        boolean needsAnOperator() {
            return outcome == AttemptOutcome.UNAUTHORISED || outcome == AttemptOutcome.NO_SUCH_MODEL;
        }
    }

    @Override
    public Optional<Setting> setting() {
        return settings.isOn()
                ? Optional.of(new Setting(
                        settings.model(ModelTask.ITEM),
                        settings.isRecorded() ? ModelSettings.RECORDED : settings.base(),
                        settings.tokensADay(),
                        settings.price()))
                : Optional.empty();
    }

    @Override
    public List<Attempts> since(LocalDate from) {
        return jdbc.sql("""
            select (at at time zone 'UTC')::date as day, task, outcome, count(*) as number,
                sum(prompt_tokens)::bigint as prompt_tokens, sum(answer_tokens)::bigint as answer_tokens
            from models.attempt where at >= :from group by 1, 2, 3 order by 1 desc, 2, 3
            """)
                .param("from", from.atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(Attempts.class)
                .list();
    }

    @Override
    public long spentToday() {
        return jdbc.sql("select tokens from models.spending where day = :day")
                .param("day", today())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public Optional<String> trouble() {
        List<Ended> latest = settings.isOn() ? latest() : List.of();
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        Ended last = latest.getFirst();
        if (last.outcome() == AttemptOutcome.SPENT) {
            boolean today = !last.at().isBefore(today().atStartOfDay().toInstant(ZoneOffset.UTC));
            return today
                    ? Optional.of("The language model's tokens of today are spent: nothing more is asked until midnight"
                            + " (UTC).")
                    : Optional.empty();
        }
        boolean failing =
                latest.size() == IN_A_ROW && latest.stream().noneMatch(one -> one.outcome() == AttemptOutcome.ANSWERED);
        return last.needsAnOperator() || failing ? Optional.of(failing(latest, last)) : Optional.empty();
    }

    private static String failing(List<Ended> latest, Ended last) {
        String how = (last.needsAnOperator() ? List.of(last) : latest)
                .stream().map(one -> words(one.outcome())).distinct().collect(joining(", "));
        return "The language model gives no answer that can be used: " + how + ".";
    }

    private static String words(AttemptOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Of what was kept nothing can be told, and nothing of what was not asked because others were. */
    private List<Ended> latest() {
        return jdbc.sql("""
            select at, outcome from models.attempt where at >= :from and outcome not in ('KEPT', 'BUSY', 'OFF')
            order by at desc, number desc limit :most
            """)
                .param("from", Timestamp.from(clock.instant().minus(LATELY)))
                .param("most", IN_A_ROW)
                .query((row, _) ->
                        new Ended(row.getTimestamp("at").toInstant(), AttemptOutcome.valueOf(row.getString("outcome"))))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
