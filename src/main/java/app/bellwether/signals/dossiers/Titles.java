package app.bellwether.signals.dossiers;

import app.bellwether.judging.LineJudge;
import app.bellwether.judging.PairJudge;
import app.bellwether.judging.Relation;
import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;
import app.bellwether.language.Memory;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Wording;
import app.bellwether.signals.claims.WordingReader;
import app.bellwether.writing.Grounding;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names a signal by a headline or a sentence of its evidence: one that an editor would print as the only line of a story, and that the other
 * articles bear out. It is taken whole or not at all. Not safe for threads.
 */
public final class Titles {

    public static final int LONGEST = 110;

    /** An editor would sooner print it than not, and the others sooner bear it out than not. */
    private static final double LEAST = .5 * .5;

    /** In so many days a title loses half of its value. */
    private static final double HALF_LIFE = 60;

    private static final Duration NEWEST = Duration.ofHours(36);
    private static final int REMEMBERED = 3_000;

    /** So many others say whether they bear a line out: each is compared with each. */
    private static final int ASKED = 30;

    private static final Comparator<Claim> NEWEST_FIRST = Comparator.comparing(
                    (Claim claim) -> claim.origin().published())
            .thenComparing(Claim::id)
            .reversed();

    private final Linguist linguist;
    private final WordingReader wordings;
    private final LineJudge lines = LineJudge.learned();
    private final PairJudge pairs;
    private final Grounding grounding;
    private final Memory<Text, Statement> statements = new Memory<>(REMEMBERED);

    public Titles(Linguist linguist, WordingReader wordings) {
        this.linguist = linguist;
        this.wordings = wordings;
        this.pairs = PairJudge.learned(linguist);
        this.grounding = new Grounding(linguist);
    }

    /** The best of the headlines of the claims' articles and of the claims themselves, what was done before what is to come; nothing when none is fit. */
    public Optional<String> of(Claim centre, List<Claim> claims) {
        Stream<Line> headlines = claims.stream().map(claim -> new Line(Headlines.of(claim), claim, LineJudge.HEADLINE));
        Stream<Line> told = claims.stream()
                .filter(Claim::isMain)
                .map(claim -> new Line(Headlines.lasting(claim.quote()), claim, claim.place()));
        List<Claim> newestFirst = claims.stream().sorted(NEWEST_FIRST).toList();
        Claim newest = newestFirst.getFirst();
        boolean done = !newest.wording().predicate().ahead();
        return Stream.concat(headlines, told)
                .filter(line -> Headlines.isFit(line.text))
                .flatMap(line -> valued(line, newestFirst).stream())
                .sorted(Comparator.comparing((Valued valued) -> done && valued.ahead)
                        .thenComparing(Comparator.comparingDouble(Valued::value).reversed())
                        .thenComparing(valued -> valued.line.text))
                .map(Valued::line)
                .filter(line -> isTrue(line, centre, newestFirst))
                .map(Line::text)
                .findFirst();
    }

    /**
     * What may be a title.
     *
     * @param place where it stands in its article, {@link LineJudge#HEADLINE} above it
     */
    private record Line(String text, Claim from, int place) {}

    private record Valued(Line line, double value, boolean ahead) {}

    private record Text(String words, String language) {}

    /** With its value; empty when that is not enough for a title. */
    private Optional<Valued> valued(Line line, List<Claim> newestFirst) {
        double value = value(line, newestFirst);
        return value < LEAST ? Optional.empty() : Optional.of(new Valued(line, value, isAhead(line)));
    }

    /** How likely an editor would print it, by how likely another article bears it out, and a little less the older it is. */
    private double value(Line line, List<Claim> newestFirst) {
        Claim newest = newestFirst.getFirst();
        List<Claim> others = others(line, newestFirst).limit(ASKED).toList();
        Statement title = read(line.text, line.from);
        double nearness = others.stream()
                .mapToDouble(claim ->
                        Math.max(0, Linguist.cosine(title.vector(), read(claim).vector())))
                .average()
                .orElse(LineJudge.UNKNOWN);
        long age = Duration.between(
                        line.from.origin().published(), newest.origin().published())
                .toDays();
        double printed = lines.of(lines.byItself(title, line.place), nearness);
        double kept = Math.pow(.5, age / HALF_LIFE);
        if (printed * kept < LEAST) {
            return 0; // however likely it is borne out
        }
        double borne = others.stream()
                .mapToDouble(claim -> pairs.of(title, read(claim)).supports())
                .average()
                .orElse(0);
        // where a measure moves, another value bears nothing out, but is near
        double said = newest.wording().direction() == null ? borne : Math.max(borne, nearness);
        return printed * said * kept;
    }

    /** Whether it tells what is to come or may; in a headline an infinitive does, with no other verb before it. */
    private boolean isAhead(Line line) {
        Wording wording = wordings.read(line.text, Set.of());
        int deed = wording.predicate().place();
        return wording.predicate().ahead()
                || read(line.text, line.from).isForecastOrAdvice()
                || (deed > 0 && wording.words().get(deed - 1).bare().equals("to"));
    }

    /** Whether it can be so beside the centre, and the newest evidence gives its numbers, and others but where a measure moves. */
    private boolean isTrue(Line line, Claim centre, List<Claim> newestFirst) {
        Instant last = newestFirst.getFirst().origin().published().minus(NEWEST);
        Stream<Claim> late = newestFirst.stream()
                .takeWhile(claim -> claim.origin().published().isAfter(last));
        Wording wording = wordings.read(line.text, Set.of());
        return !wording.denies(centre.wording())
                && pairs.of(read(line.text, line.from), read(centre)).relation() != Relation.CONTRADICTS
                && (wording.direction() != null || areGiven(line, others(line, newestFirst)))
                && areGiven(line, late);
    }

    private boolean areGiven(Line line, Stream<Claim> claims) {
        List<String> spans = claims.flatMap(
                        claim -> Stream.of(claim.quote(), claim.origin().headline()))
                .toList();
        return grounding.problems(line.text, spans).stream().noneMatch(problem -> problem.is(Grounding.Fault.NUMBER));
    }

    /** Those of other articles. */
    private static Stream<Claim> others(Line line, List<Claim> claims) {
        return claims.stream()
                .filter(claim ->
                        !claim.origin().article().equals(line.from.origin().article()));
    }

    private Statement read(Claim claim) {
        return read(claim.said(), claim);
    }

    private Statement read(String text, Claim from) {
        return statements.of(
                new Text(text, from.origin().language()), one -> new Statement(linguist, one.words, one.language));
    }
}
