package app.bellwether.web;

import app.bellwether.models.AttemptOutcome;
import app.bellwether.models.ModelTask;
import app.bellwether.models.ModelUse;
import app.bellwether.models.ModelUse.Attempts;
import app.bellwether.models.ModelUse.Price;
import app.bellwether.models.ModelUse.Setting;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a language model took day by day, how often it was asked in vain, and for which tasks more often than not. */
@Component
record ModelDays(ModelUse use, Clock clock) {

    static final int DAYS = 14;

    /** So that a morning after a bad night shows it. */
    private static final int LATELY = 2;

    /**
     * The last days.
     *
     * @param took drawn; null where nothing was, as what was asked in vain
     * @param failing tasks of which lately more came to nothing than to something, and how
     */
    record Shown(
            String words, @Nullable DayChart took, @Nullable DayChart vain, List<String> failing) {}

    /** Empty where no model is set and none was asked. */
    Optional<Shown> shown() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate from = today.minusDays(DAYS - 1L);
        Setting setting = use.setting().orElse(null);
        List<Attempts> attempts = use.since(from);
        if (setting == null && attempts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Shown(
                (setting == null ? "No model is set. " : spent(setting)) + asked(ModelSums.of(attempts)),
                took(attempts, from, today, setting == null ? null : setting.price())
                        .orElse(null),
                vain(attempts, from, today).orElse(null),
                failing(attempts, today.minusDays(LATELY - 1L))));
    }

    private String spent(Setting setting) {
        return "Of the %s tokens of today (UTC) %s are used. "
                .formatted(ModelSums.whole(setting.tokensADay()), ModelSums.whole(use.spentToday()));
    }

    private static String asked(ModelSums sums) {
        return "In %d days it was asked %s times, %s of them in vain."
                .formatted(DAYS, ModelSums.whole(sums.asked()), ModelSums.whole(vain(sums)));
    }

    private static long vain(ModelSums sums) {
        return sums.failed().values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<String> failing(List<Attempts> attempts, LocalDate from) {
        Map<ModelTask, ModelSums> tasks = attempts.stream()
                .filter(some -> !some.day().isBefore(from) && some.outcome() != AttemptOutcome.OFF)
                .collect(Collectors.groupingBy(
                        Attempts::task,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), ModelSums::of)));
        return tasks.entrySet().stream()
                .filter(task -> 2 * vain(task.getValue()) > task.getValue().asked())
                .map(task -> task.getValue().line(Plain.words(task.getKey()), null))
                .map(line -> "%s: asked %s times since yesterday; failed: %s"
                        .formatted(line.what(), line.asked(), line.failed()))
                .toList();
    }

    /** By tokens, or by what they cost where they have a price. */
    static Optional<DayChart> took(List<Attempts> attempts, LocalDate from, LocalDate to, @Nullable Price price) {
        return chart(
                price == null ? "Tokens" : "Cost",
                attempts,
                from,
                to,
                (date, sums) -> price == null
                        ? new DayChart.Day(date, sums.tokens(), ModelSums.whole(sums.tokens()))
                        : new DayChart.Day(date, sums.cost(price).doubleValue(), ModelSums.money(sums.cost(price))));
    }

    private static Optional<DayChart> vain(List<Attempts> attempts, LocalDate from, LocalDate to) {
        return chart(
                "Asked in vain",
                attempts,
                from,
                to,
                (date, sums) -> new DayChart.Day(date, vain(sums), ModelSums.whole(vain(sums))));
    }

    private static Optional<DayChart> chart(
            String what,
            List<Attempts> attempts,
            LocalDate from,
            LocalDate to,
            BiFunction<LocalDate, ModelSums, DayChart.Day> number) {
        Map<LocalDate, List<Attempts>> byDay = attempts.stream().collect(Collectors.groupingBy(Attempts::day));
        return DayChart.of(
                what, from, to, date -> number.apply(date, ModelSums.of(byDay.getOrDefault(date, List.of()))));
    }
}
