package app.bellwether.writing.gate;

import app.bellwether.judging.Statement;
import app.bellwether.language.ClosedWords;
import app.bellwether.language.ClosedWords.WordClass;
import app.bellwether.language.CommonWords;
import app.bellwether.language.DateMention;
import app.bellwether.language.Linguist;
import app.bellwether.language.Numerals;
import app.bellwether.language.Words;
import app.bellwether.writing.DraftedSentence.Standing;
import app.bellwether.writing.Grounding;
import app.bellwether.writing.Grounding.Fault;
import app.bellwether.writing.SourceSpan;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every number, date, name and identifier of a sentence is in the spans that it names. */
final class ValueChecks {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private static final Pattern FIRST_WORD = Pattern.compile("^[^\\p{L}]*(\\p{Lu}[\\p{L}\\p{M}’'-]+)");

    private static final Pattern NAME = Pattern.compile("(?<=[^\\s:“\"„«‘] )\\p{Lu}\\p{L}{2,}");
    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();
    private static final int SHORT_WORD = 4;

    private final Linguist linguist;

    ValueChecks(Linguist linguist) {
        this.linguist = linguist;
    }

    static Optional<String> identifiers(DraftCandidate sentence) {
        return said(sentence, Fault.IDENTIFIER, Fault.LENGTH);
    }

    /** Each number stands in a span that it names, of the same measure. */
    Optional<String> numbers(DraftCandidate sentence) {
        List<SpanValues> there = values(sentence);
        return said(sentence, Fault.TOTAL)
                .or(() -> claimed(sentence)
                        .filter(value -> !value.isOne() && there.stream().noneMatch(span -> span.has(value)))
                        .map(value -> "no span that it names has " + value.written())
                        .findFirst());
    }

    private Stream<SpanValues.Value> claimed(DraftCandidate sentence) {
        return new SpanValues(linguist, sentence.text(), ANY_DAY).all().stream();
    }

    private List<SpanValues> values(DraftCandidate sentence) {
        List<SourceSpan> spans = sentence.spans();
        return IntStream.range(0, spans.size())
                .mapToObj(i -> new SpanValues(linguist, sentence.texts().get(i), day(spans.get(i))))
                .toList();
    }

    /** Each number is said there of the same. */
    Optional<String> numbersOfIt(DraftCandidate sentence) {
        Optional<String> wrong = said(sentence, Fault.COUNT, Fault.UNIT);
        if (wrong.isPresent()) {
            return wrong;
        }
        Set<String> stems = new HashSet<>();
        sentence.texts().forEach(text -> stems.addAll(linguist.stems(text, "en")));
        List<SpanValues> there = values(sentence);
        boolean isWorded = sentence.drafted().standing() == Standing.WORDED; // elsewhere "one" may count nobody
        return claimed(sentence)
                .filter(value -> there.stream().noneMatch(span -> span.bears(value, stems)))
                .filter(value -> isWorded || !value.isOne() || there.stream().anyMatch(span -> span.counts(value)))
                .map(value -> "no span that it names says " + value.written() + " of that")
                .findFirst();
    }

    /** Days by their day and month, whatever the year is taken from; weekdays as they are called. */
    Optional<String> dates(DraftCandidate sentence) {
        return dates(sentence, false).or(() -> RelativeDays.refusal(sentence));
    }

    /** Each day is said there of the same. */
    Optional<String> datesOfIt(DraftCandidate sentence) {
        return dates(sentence, true);
    }

    private Optional<String> dates(DraftCandidate sentence, boolean ofIt) {
        String text = sentence.text();
        for (DateMention claimed : DateMention.in(text, ANY_DAY)) {
            String written = text.substring(claimed.start(), claimed.end());
            Set<String> near = ofIt ? SpanValues.near(linguist, text, claimed.start(), claimed.end()) : Set.of();
            boolean known = false;
            for (int i = 0; i < sentence.texts().size(); i++) {
                LocalDate published = day(sentence.spans().get(i));
                known |= hasDate(sentence.texts().get(i), published, claimed, written, near);
            }
            if (!known) {
                return Optional.of("no span that it names says " + written + " of that");
            }
        }
        return Optional.empty();
    }

    private boolean hasDate(String span, LocalDate published, DateMention claimed, String written, Set<String> near) {
        for (DateMention date : DateMention.in(span, published)) {
            String its = span.substring(date.start(), date.end());
            boolean same = written.chars().anyMatch(Character::isDigit)
                    ? date.isDated(span) && isSameDay(claimed, written, date)
                    : its.equalsIgnoreCase(written);
            Set<String> there = SpanValues.near(linguist, span, date.start(), date.end());
            if (same && (near.isEmpty() || there.isEmpty() || near.stream().anyMatch(there::contains))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSameDay(DateMention claimed, String written, DateMention date) {
        return Numerals.years(written).allMatch(year -> year == date.date().getYear())
                && MonthDay.from(claimed.date()).equals(MonthDay.from(date.date()));
    }

    private static LocalDate day(SourceSpan span) {
        return LocalDate.ofInstant(span.citation().published(), ZoneOffset.UTC);
    }

    /**
     * Each name stands in a span that was shown, and a month in one that it names. What begins a suggestion with a capital may be what is to be
     * done.
     */
    Optional<String> names(DraftCandidate sentence) {
        DraftCandidate all = sentence.besideAll();
        Matcher first = FIRST_WORD.matcher(sentence.text());
        String begin = first.find() ? first.group(1) : "";
        return all.problems().stream()
                .filter(problem ->
                        problem.is(Fault.NAME) && !(problem.text().equals(begin) && mayBegin(sentence, begin)))
                .map(Grounding.Problem::said)
                .findFirst()
                .or(() -> written(all))
                .or(() -> month(sentence));
    }

    /** "Asked" may begin any sentence, and "Check" one that says what might be done; "China" and "Target" none. */
    private boolean mayBegin(DraftCandidate sentence, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return isMadeOfACommonWord(lower)
                || (sentence.drafted().standing() == Standing.SUGGESTION
                        && CommonWords.bands().containsKey(lower)
                        && linguist.regions(word).isEmpty());
    }

    private static Optional<String> month(DraftCandidate sentence) {
        String there = sentence.lines();
        return MONTHS.stream()
                .filter(month -> !month.equals("May"))
                .filter(month -> Words.stand(month, sentence.text()) && !Words.stand(month, there))
                .findFirst()
                .map(month -> "no span that it names has " + month);
    }

    /**
     * Each name stands in a span that it names. The first word has a capital in any case: it is one that the spans have, or one that says nothing by itself. "Apple" and "Target"
     * are names, too.
     */
    Optional<String> namesOfIt(DraftCandidate sentence) {
        Optional<String> wrong = said(sentence, Fault.NAME).or(() -> written(sentence));
        Matcher first = FIRST_WORD.matcher(sentence.text());
        if (wrong.isPresent() || !first.find()) {
            return wrong;
        }
        String word = Words.withoutPossessive(first.group(1));
        String lower = word.toLowerCase(Locale.ROOT);
        String there = sentence.lines().toLowerCase(Locale.ROOT);
        String language = sentence.context().language();
        boolean empty = linguist.stems(word, language).isEmpty()
                || new Statement(linguist, word, language).isSmall()
                || ClosedWords.of(language).is(WordClass.RELATION, lower)
                || isMadeOfACommonWord(lower);
        return empty || there.contains(stemOrSelf(lower))
                ? Optional.empty()
                : Optional.of("no span that it names has " + word);
    }

    /** "Officially" and "asked" are; "Italy", "Lilly" and "Boeing" are not. */
    private static boolean isMadeOfACommonWord(String lower) {
        String base = Words.without(lower, "ly", "ing", "ed");
        String withY = base.endsWith("i") ? Words.without(base, "i") + "y" : base;
        return !base.equals(lower)
                && Stream.of(base, base + "e", base + "le", withY, Words.without(base, "al"))
                        .anyMatch(CommonWords.bands()::containsKey);
    }

    /** A name is written as a span has it: whatever else a place is called, a place in it is another place. */
    private static Optional<String> written(DraftCandidate sentence) {
        String there = sentence.lines().toLowerCase(Locale.ROOT);
        Matcher name = NAME.matcher(sentence.text());
        while (name.find()) {
            String word = name.group();
            boolean shortened = word.equals(word.toUpperCase(Locale.ROOT));
            boolean month = MONTHS.contains(word) && !(word.equals("May") && !isMay(sentence));
            if (!shortened
                    && !month
                    && (word.equals("May") || !there.contains(stemOrSelf(word.toLowerCase(Locale.ROOT))))) {
                return Optional.of("no span that it names has " + word);
            }
        }
        return Optional.empty();
    }

    /** "May" is a word that says nothing by itself to those who look for names. */
    private static boolean isMay(DraftCandidate sentence) {
        return sentence.texts().stream().anyMatch(span -> Words.stand("May", span) || span.contains("-05-"));
    }

    private static String stemOrSelf(String lower) {
        return lower.length() > SHORT_WORD ? Words.without(lower, "ies", "es", "s", "y", "e") : lower;
    }

    /** What the check of grounding says, if it is one of these. */
    static Optional<String> said(DraftCandidate sentence, Fault... faults) {
        return sentence.problems().stream()
                .filter(problem -> Arrays.stream(faults).anyMatch(problem::is))
                .map(Grounding.Problem::said)
                .findFirst();
    }
}
