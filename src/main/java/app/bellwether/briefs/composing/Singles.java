package app.bellwether.briefs.composing;

import app.bellwether.signals.Dimension;
import app.bellwether.signals.Dimensions;
import app.bellwether.signals.QuickHit;
import app.bellwether.stories.Member;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words the single facts of the day. */
final class Singles {

    /** As headlines have it. */
    private static final Pattern AHEAD = Pattern.compile(
            "(?i)\\b(?:to|will|would|could|may|might|plans?|expected|set|due|ahead|looms?|faces?|seeks?)\\b");

    /** As many as it takes to make a lasting signal of what they say. */
    static final int MANY = 3;

    /** Two are worth saying: where no number stands, one reports it then. */
    private static final int SEVERAL = 2;

    private final Quotes quotes;
    private final Happenings happenings;
    private final BriefPhrases wording;
    private final Extracts extracts;
    private final Coherence coherence;
    private final Openings openings;
    private final Repetition repetition;
    private final UnclearWeekdays weekdays;
    private final Map<QuickHit, List<Passage>> opening = new ConcurrentHashMap<>();
    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final Map<String, Set<Dimension>> sides = new ConcurrentHashMap<>();

    /** How many report a fact, and on which days, the first first. */
    private record Count(long publishers, List<LocalDate> days) {}

    Singles(
            Quotes quotes,
            Happenings happenings,
            Openings openings,
            Extracts extracts,
            Coherence coherence,
            Repetition repetition,
            UnclearWeekdays weekdays,
            BriefPhrases wording) {
        this.weekdays = weekdays;
        this.repetition = repetition;
        this.extracts = extracts;
        this.coherence = coherence;
        this.openings = openings;
        this.quotes = quotes;
        this.happenings = happenings;
        this.wording = wording;
    }

    Optional<Piece> hit(Taken<QuickHit> hit, UsedSentences said) {
        return quotes.passage(hit.it().evidence())
                .filter(_ -> said.heads(hit.it().title()))
                .filter(said::takes)
                .map(passage -> {
                    boolean title = passage.citations().getFirst().of() == Citation.Part.TITLE;
                    List<Passage> sentences = title ? List.of() : List.of(passage);
                    return piece(
                            Section.Kind.HITS,
                            hit,
                            hit.it().title(),
                            title
                                    ? passage
                                    : remark(hit.it(), SEVERAL, sentences).orElse(null),
                            sentences);
                });
    }

    /**
     * Sentences that could open a brief under the fact's headline, the best first: of its own and what else the story of its day
     * has, those that say what the headline says; when none does, those that say most of it and tell no background, its own before others.
     */
    List<Passage> opening(QuickHit hit) {
        return opening.computeIfAbsent(hit, this::find);
    }

    private List<Passage> find(QuickHit hit) {
        ToDoubleFunction<Passage> said = passage -> extracts.overlap(passage.text(), hit.title());
        List<Passage> all = Stream.concat(quotes.passage(hit.evidence()).stream(), happenings.beside(hit).stream())
                .sorted(Comparator.comparingDouble(said).reversed())
                .filter(notOverBy(hit))
                .toList();
        List<Passage> saying = all.stream()
                .filter(passage -> coherence.says(passage.text(), hit.title()) && !happenings.recalls(passage))
                .toList();
        return saying.isEmpty() ? ownFirst(hit, openings.alone(all)) : openings.best(saying);
    }

    /** Where the headline tells no plan, what only plans is over by what has come about: "will be ousted" by "ousted". */
    Predicate<Passage> notOverBy(QuickHit hit) {
        if (AHEAD.matcher(hit.title()).find()) {
            return _ -> true;
        }
        List<TextFeatures> done = Stream.concat(
                        quotes.passage(hit.evidence()).stream(), happenings.beside(hit).stream())
                .filter(passage -> !TurningWords.onlyPlan(passage.text()) && !happenings.recalls(passage))
                .map(passage -> repetition.read(passage.text()))
                .toList();
        return passage -> !TurningWords.onlyPlan(passage.text())
                || done.stream().noneMatch(repetition.read(passage.text())::isOfTheMatterOf);
    }

    private List<Passage> ownFirst(QuickHit hit, List<Passage> passages) {
        Stream<Passage> own = quotes.passage(hit.evidence()).stream()
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                .filter(passage -> !Openings.isRelative(passage.text()) && !happenings.recalls(passage));
        return Stream.concat(own, passages.stream()).distinct().toList();
    }

    /** The fact that opens the brief, under its headline; without a sentence that could open it, what its headline rests on. */
    Optional<Piece> hitInLede(Taken<QuickHit> hit, Lead lead, UsedSentences said) {
        said.heads(hit.it().title());
        said.heads(lead.name());
        // its own sentence is what its headline says, also where it recalls what was
        Stream<Passage> own = quotes.passage(hit.it().evidence()).stream();
        Stream<Passage> beside = happenings.beside(hit.it()).stream().filter(passage -> !happenings.recalls(passage));
        List<Passage> bare =
                Stream.concat(own, beside).filter(notOverBy(hit.it())).toList();
        List<Passage> sentences = lead.sentences().isEmpty() ? said.first(1, bare) : lead.sentences();
        return Optional.of(new Piece(
                Section.Kind.LEDE,
                hit.match(),
                lead.name(),
                null,
                null,
                sentences,
                List.of(),
                remark(hit.it(), 1, sentences).stream() // that only one reports it is worth knowing
                        .map(words -> new Block.Paragraph(null, List.of(words)))
                        .toList(),
                null));
    }

    /** "Reported by 4 publishers on 9 May. “Friday” is 6 May." */
    private Optional<Passage> remark(QuickHit hit, int least, List<Passage> sentences) {
        String words = Stream.concat(
                        reported(hit, least).stream(),
                        sentences.stream().limit(1).flatMap(passage -> weekdays.dated(passage).stream()))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? Optional.empty() : Optional.of(Passage.fixed(words));
    }

    /** "Reported by 4 publishers on 9 May.", or by one alone so far; empty when fewer than so many do, or others did on other days. */
    private Optional<String> reported(QuickHit hit, int least) {
        long publishers = publishers(hit);
        if (publishers < least) {
            return Optional.empty();
        }
        if (publishers > 1) {
            return Optional.of(many(count(hit)));
        }
        boolean alone =
                happenings.members(hit).map(Member::publisher).distinct().count() == 1;
        return alone ? Optional.of(wording.say("reported.alone")) : Optional.empty();
    }

    private String many(Count count) {
        String first = wording.day(count.days().getFirst());
        return count.days().size() == 1
                ? wording.say("reported.once", "publishers", count.publishers(), "day", first)
                : wording.say(
                        "reported",
                        "publishers",
                        count.publishers(),
                        "days",
                        count.days().size(),
                        "first",
                        first);
    }

    /** How many report it on its day, or in the half day before or after it; 1 where most of its story tell something else. */
    long publishers(QuickHit hit) {
        return count(hit).publishers();
    }

    private Count count(QuickHit hit) {
        return counts.computeIfAbsent(hit.id(), _ -> {
            List<Member> told = happenings.ofItsDay(hit);
            long publishers = told.stream().map(Member::publisher).distinct().count();
            List<LocalDate> days = told.stream()
                    .map(member -> wording.publishedOn(member.published()))
                    .distinct()
                    .sorted()
                    .toList();
            return new Count(happenings.isOfAnotherStory(hit) ? 1 : publishers, days);
        });
    }

    /** Of which sides of the world its words are. */
    Set<Dimension> sides(QuickHit hit) {
        return sides.computeIfAbsent(
                hit.id(), _ -> Dimensions.named(List.of(hit.evidence().quote() + " " + hit.title())));
    }

    private static <T> Piece piece(
            Section.Kind section, Taken<T> taken, String title, @Nullable Passage why, List<Passage> passages) {
        return new Piece(section, taken.match(), title, null, why, passages, List.of(), List.of(), null);
    }
}
