package app.bellwether.briefs.composing;

import app.bellwether.signals.Dimension;
import app.bellwether.signals.QuickHit;
import app.bellwether.stories.Member;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words the single facts of the day. */
final class Singles {

    /** As many as it takes to make a lasting signal of what they say. */
    static final int MANY = 3;

    /** Two are worth saying: where no number stands, one reports it then. */
    private static final int SEVERAL = 2;

    private final Quotes quotes;
    private final StoryReports reports;
    private final BriefPhrases wording;
    private final Openings openings;
    private final Coherence coherence;
    private final UnclearWeekdays weekdays;
    private final Map<QuickHit, List<Passage>> opening = new ConcurrentHashMap<>();
    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final Map<String, Set<Dimension>> sides = new ConcurrentHashMap<>();

    /** How many report a fact, and on which days, the first first. */
    private record Count(long publishers, List<LocalDate> days) {}

    Singles(
            Quotes quotes,
            StoryReports reports,
            Openings openings,
            Coherence coherence,
            UnclearWeekdays weekdays,
            BriefPhrases wording) {
        this.weekdays = weekdays;
        this.openings = openings;
        this.coherence = coherence;
        this.quotes = quotes;
        this.reports = reports;
        this.wording = wording;
    }

    Optional<Piece> hit(Taken<QuickHit> hit, UsedSentences said) {
        return quotes.passage(hit.it().evidence())
                .filter(_ -> said.heads(hit.it().title()))
                .filter(said::takes)
                .map(passage -> {
                    boolean title = passage.cited().of() == Citation.Part.TITLE;
                    List<Passage> sentences = title ? List.of() : List.of(passage);
                    Passage why = title
                            ? passage
                            : remark(hit.it(), SEVERAL, sentences).orElse(null);
                    return new Piece(Section.Kind.HITS, hit.match(), hit.it().title(), why, sentences, List.of());
                });
    }

    /**
     * Sentences that could open a brief under the fact's headline: of all that its story tells that day, those that say what it says, the best
     * first; then what was picked of the story, those first that can be read first.
     */
    List<Passage> opening(QuickHit hit) {
        return opening.computeIfAbsent(hit, this::find);
    }

    private List<Passage> find(QuickHit hit) {
        List<Passage> picked = hit.all()
                .flatMap(one -> quotes.passage(one.evidence()).stream())
                .toList();
        List<Passage> all = Stream.concat(picked.stream(), reports.beside(hit).stream())
                .filter(passage -> !reports.recalls(passage))
                .toList();
        List<Passage> saying = all.stream()
                .filter(passage -> coherence.says(passage.text(), hit.title()))
                .toList();
        return Stream.of(openings.best(saying), openings.alone(picked), all)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The fact that opens the brief, under its headline. */
    Optional<Piece> hitInLede(Taken<QuickHit> hit, Lead lead, UsedSentences said) {
        said.heads(hit.it().title());
        said.heads(lead.name());
        return Optional.of(new Piece(
                Section.Kind.LEDE,
                hit.match(),
                lead.name(),
                null,
                lead.sentences(),
                remark(hit.it(), 1, lead.sentences()).stream() // that only one reports it is worth knowing
                        .map(words -> new Block.Paragraph(null, List.of(words)))
                        .toList()));
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
        boolean alone = reports.members(hit).map(Member::publisher).distinct().count() == 1;
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
            List<Member> told = reports.ofItsDay(hit);
            long publishers = told.stream().map(Member::publisher).distinct().count();
            List<LocalDate> days = told.stream()
                    .map(member -> BriefPhrases.publishedOn(member.published()))
                    .distinct()
                    .sorted()
                    .toList();
            return new Count(isOfAnotherStory(hit, told) ? 1 : publishers, days);
        });
    }

    /** Whether at least twice as many voices tell its story on its day as told it when the fact was found: most tell something else. */
    private static boolean isOfAnotherStory(QuickHit hit, List<Member> told) {
        return 2L * hit.voices() <= told.stream().map(Member::voice).distinct().count();
    }

    /** Of which sides of the world its words are. */
    Set<Dimension> sides(QuickHit hit) {
        return sides.computeIfAbsent(
                hit.id(), _ -> Dimension.named(List.of(hit.evidence().quote() + " " + hit.title())));
    }
}
