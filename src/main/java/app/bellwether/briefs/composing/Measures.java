package app.bellwether.briefs.composing;

import app.bellwether.language.CalendarWords;
import app.bellwether.language.Linguist;
import app.bellwether.language.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/** The figures of a text, and the grades that it gives; each worked out when it comes to that. */
final class Measures {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d.,-])\\d+(?:,\\d{3})*(?:\\.\\d+)?(?![\\p{L}\\d])");

    /** What one is like, and no measure of what happened; and how many are left, which hangs on how many were named. */
    private static final Pattern BY_THE_WAY =
            Pattern.compile("\\b\\d[\\d,.]{0,30}+(?:-(?:stor(?:e?y|ied)|years?-old|foot|feet|mile|page|member"
                    + "|seat|room|acre)\\b| (?:other|more)s?\\b(?! than\\b))");

    static final String MONTH = "(?:" + CalendarWords.MONTH + "|" + CalendarWords.SHORT_MONTH + ")\\.?";

    /** "Phase 5", "Category 4": which one of a scale, and not how many. */
    static final Pattern GRADE = Pattern.compile(
            "(?<=[\\p{L},] )(?<scale>Phase|Category|Level|Stage|Tier|Grade|Class|Step|Article|Section|Chapter)"
                    + " (?<grade>\\d{1,2})(?!\\d|[.,]\\d|%|\\p{L})");

    /** When something was said is no figure of it; when something is to come is. */
    private static final Pattern DATE = Pattern.compile("\\b(?:" + MONTH + " \\d{1,2}(?:,? (?:19|20)\\d\\d)?|\\d{1,2} "
            + MONTH + "(?: (?:19|20)\\d\\d)?|(?:19|20)\\d\\d)\\b");

    private final Linguist linguist;
    private final String text;
    private final Supplier<Set<BigDecimal>> figures = SingletonSupplier.of(this::figures);
    private final Supplier<Map<String, Set<String>>> grades = SingletonSupplier.of(this::grades);

    Measures(Linguist linguist, String text) {
        this.linguist = linguist;
        this.text = text;
    }

    /** Whether they give no figure that none of the others gives, nor another grade of what they grade. */
    boolean addNothingTo(List<Measures> others) {
        return addNoGrade(others)
                && figures.get().stream()
                        .allMatch(figure -> others.stream()
                                .anyMatch(other -> other.figures.get().contains(figure)));
    }

    private boolean addNoGrade(List<Measures> others) {
        return grades.get().entrySet().stream().allMatch(mine -> {
            Set<String> known = others.stream()
                    .flatMap(other -> other.grades.get().getOrDefault(mine.getKey(), Set.of()).stream())
                    .collect(Collectors.toSet());
            return known.isEmpty() || known.containsAll(mine.getValue());
        });
    }

    /** By the scale. */
    private Map<String, Set<String>> grades() {
        return GRADE.matcher(text)
                .results()
                .collect(Collectors.groupingBy(
                        grade -> grade.group("scale"),
                        Collectors.mapping(grade -> grade.group("grade"), Collectors.toUnmodifiableSet())));
    }

    private Set<BigDecimal> figures() {
        String ungraded =
                BY_THE_WAY.matcher(GRADE.matcher(text).replaceAll(" ")).replaceAll(" ");
        String counted =
                TurningWords.announce(text) ? ungraded : DATE.matcher(ungraded).replaceAll(" ");
        return Stream.concat(
                        linguist.quantities(ungraded).stream().map(Quantity::value),
                        NUMBER.matcher(counted).results().map(number -> parsed(number.group())))
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static BigDecimal parsed(String number) {
        return new BigDecimal(number.replace(",", "")).stripTrailingZeros();
    }
}
