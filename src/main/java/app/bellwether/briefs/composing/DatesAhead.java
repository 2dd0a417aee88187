package app.bellwether.briefs.composing;

import app.bellwether.language.DateMention;
import app.bellwether.matching.ItemRef;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lists the dates ahead of the brief's themes and single facts. */
final class DatesAhead {

    private static final int MOST = 5;

    /** Of two sentences on one day of one thing, so much is common besides the day. */
    private static final double SAME = .8;

    private final CopyDesk copy;
    private final Numbers numbers;
    private final List<Dated> dates;

    /** The dates of those themes and facts that are in the brief. */
    DatesAhead(CopyDesk copy, Material material, Numbers numbers) {
        this.copy = copy;
        this.numbers = numbers;
        Stream<Dated> ofThemes =
                material.themes().stream().flatMap(theme -> dated(theme.item(), () -> copy.deadlines.of(theme.it())));
        Stream<Dated> ofFacts = material.hits().stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit), material.within(hit).stream())
                        .flatMap(one -> dated(hit.item(), () -> copy.deadlines.of(one.it()))));
        Set<List<?>> named = new HashSet<>(); // another fact of the affair may name the same day
        this.dates = Stream.concat(ofThemes, ofFacts)
                .filter(dated -> named.add(List.of(dated.deadline().date(), dated.number())))
                .sorted(Comparator.comparing((Dated dated) -> dated.deadline().date())
                        .thenComparingInt(Dated::number))
                .limit(MOST)
                .toList();
    }

    private Stream<Dated> dated(ItemRef item, Supplier<List<Deadlines.Deadline>> deadlines) {
        OptionalInt number = numbers.of(item);
        return number.isEmpty()
                ? Stream.empty()
                : deadlines.get().stream().map(deadline -> new Dated(deadline, number.getAsInt(), numbers.title(item)));
    }

    private record Dated(Deadlines.Deadline deadline, int number, String title) {}

    /** None when each of them is named further up; beside another, such a one is listed with its number. */
    List<Block.Paragraph> blocks(UsedSentences said) {
        List<Block.Paragraph> blocks = new ArrayList<>();
        boolean tells = false;
        for (Dated dated : dates) {
            boolean named = said.sentences().stream().anyMatch(other -> tells(other, dated.deadline()));
            blocks.add(named ? reference(dated) : paragraph(dated, said));
            tells |= !named;
        }
        return tells ? blocks : List.of();
    }

    /** Of which item the next date is. */
    OptionalInt nextNumber() {
        return dates.stream().mapToInt(Dated::number).findFirst();
    }

    /** "Next date: 22 June (no. 1)."; empty when there is none. */
    String next() {
        return dates.stream()
                .findFirst()
                .map(dated -> copy.wording.say(
                        "bottom.next", "day", copy.wording.day(dated.deadline().date()), "number", dated.number()))
                .orElse("");
    }

    /** The sentence that names the date, or of which item the date is where that would be too much of one article. */
    private Block.Paragraph paragraph(Dated dated, UsedSentences said) {
        Passage sentence = dated.deadline().passage();
        if (!said.saysOnceMore(sentence)) {
            return reference(dated);
        }
        List<Passage> passages = new ArrayList<>(List.of(sentence));
        if (numbers.items().size() > 1) {
            passages.add(copy.wording.fixed("see", "number", dated.number()));
        }
        copy.weekdays.dated(sentence).map(Passage::fixed).ifPresent(passages::add);
        passages.addAll(differing(dated));
        return paragraph(dated, passages);
    }

    private Block.Paragraph reference(Dated dated) {
        String title = copy.wording.quoted(dated.title());
        Passage see = copy.wording.fixed("see.title", "number", dated.number(), "title", title);
        return paragraph(
                dated, Stream.concat(Stream.of(see), differing(dated).stream()).toList());
    }

    /** That sources name several days for what seems to be one thing: they are not to be read as several things. */
    private List<Passage> differing(Dated dated) {
        List<String> days = dates.stream()
                .filter(other -> other.equals(dated) || isOfTheSameThing(dated, other))
                .map(other -> copy.wording.day(other.deadline().date()))
                .distinct()
                .toList();
        return days.size() < 2
                ? List.of()
                : List.of(copy.wording.fixed("dates.differ", "days", copy.wording.list(days)));
    }

    /** Whether two sentences of one item say the same of different days. */
    private boolean isOfTheSameThing(Dated one, Dated other) {
        String told = withoutDay(one.deadline());
        String toldToo = withoutDay(other.deadline());
        return one.number() == other.number()
                && copy.shelf.extracts.overlap(told, toldToo) >= SAME
                && copy.shelf.extracts.overlap(toldToo, told) >= SAME;
    }

    private static String withoutDay(Deadlines.Deadline deadline) {
        String sentence = deadline.passage().text();
        return DateMention.in(sentence, deadline.date()).stream()
                .map(mention -> sentence.substring(mention.start(), mention.end()))
                .reduce(sentence, (left, day) -> left.replace(day, ""));
    }

    private Block.Paragraph paragraph(Dated dated, List<Passage> passages) {
        return new Block.Paragraph(copy.wording.day(dated.deadline().date()) + ".", passages);
    }

    /** Whether it names the day, and not by its weekday alone unless that is today, for the same matter. */
    private boolean tells(String sentence, Deadlines.Deadline deadline) {
        return sentence.equals(deadline.passage().text())
                || (DateMention.in(sentence, deadline.date()).stream()
                                .anyMatch(mention -> mention.date().equals(deadline.date())
                                        && (copy.wording.isToday(deadline.date()) || mention.isDated(sentence)))
                        && copy.repetition
                                .read(sentence)
                                .isOfTheMatterOf(
                                        copy.repetition.read(deadline.passage().text())));
    }
}
