package app.bellwether.signals.dossiers;

import app.bellwether.judging.LineJudge;
import app.bellwether.judging.SentenceJudge;
import app.bellwether.judging.SentenceKind;
import app.bellwether.judging.Statement;
import app.bellwether.judging.SupportJudge;
import app.bellwether.judging.SupportJudge.Said;
import app.bellwether.language.Linguist;
import app.bellwether.language.Memory;
import app.bellwether.signals.claims.Claim;
import app.bellwether.writing.Grounding;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names a signal by a headline or a sentence of its evidence: one that an editor would print as the only line of a story, and most of
 * whose words the other articles have. It is taken whole or not at all. Not safe for threads.
 */
public final class Titles {

    public static final int LONGEST = 110;

    /** Half of what its words tell the others tell too; what has less is of one side of the matter, whatever it shares with them. */
    private static final double SHARED = .5;

    /** And an editor would sooner print it than not. */
    private static final double LEAST = SHARED * .5;

    /** Either the centre sooner bears it out than not, or it the centre. */
    public static final double BORNE = .5;

    /** In so many days a title loses half of its value. */
    private static final double HALF_LIFE = 60;

    private static final Duration NEWEST = Duration.ofHours(36);
    private static final int REMEMBERED = 3_000;

    /** With so many others a line is compared: each is with each. */
    private static final int ASKED = 30;

    private static final Comparator<Claim> NEWEST_FIRST = Comparator.comparing(
                    (Claim claim) -> claim.origin().published())
            .thenComparing(Claim::id)
            .reversed();

    private final Linguist linguist;
    private final SentenceJudge sentences = SentenceJudge.learned();
    private final LineJudge lines = LineJudge.learned();
    private final SupportJudge judge;
    private final Grounding grounding;
    private final Memory<Text, Said> titles = new Memory<>(REMEMBERED);

    public Titles(Linguist linguist, SupportJudge judge) {
        this.linguist = linguist;
        this.judge = judge;
        this.grounding = new Grounding(linguist);
    }

    /**
     * The best of the headlines of the claims' articles and of the claims themselves, what was done before what is to come; nothing when none is fit.
     *
     * @param agreed how much of each any other bears out at least, whatever their words and the judge say: 0 to 1
     */
    public Optional<String> of(Claim centre, List<Claim> claims, double agreed) {
        Stream<Line> headlines = claims.stream().map(claim -> new Line(Headlines.of(claim), claim, LineJudge.HEADLINE));
        Stream<Line> told = claims.stream()
                .filter(Claim::isMain)
                .map(claim -> new Line(Headlines.lasting(claim.quote()), claim, claim.place()));
        List<Claim> newestFirst = claims.stream().sorted(NEWEST_FIRST).toList();
        Claim newest = newestFirst.getFirst();
        boolean done = !newest.isAhead();
        return Stream.concat(headlines, told)
                .filter(line -> Headlines.isFit(said(line).statement()))
                .flatMap(line -> valued(line, newestFirst, agreed).stream())
                .sorted(Comparator.comparing((Valued valued) -> done && valued.ahead)
                        .thenComparing(Valued::apart)
                        .thenComparing(Comparator.comparingDouble(Valued::value).reversed())
                        .thenComparing(valued -> valued.line.text))
                .filter(valued -> isTrue(valued, centre, newestFirst, agreed))
                .map(valued -> valued.line.text)
                .findFirst();
    }

    /** A signal's title as the judge of support takes it. */
    public Said said(Dossier dossier) {
        return said(dossier.newest().title(), dossier.centre());
    }

    /**
     * What may be a title.
     *
     * @param place where it stands in its article, {@link LineJudge#HEADLINE} above it
     */
    private record Line(String text, Claim from, int place) {}

    /** @param apart whether it gives a number that no other article does, as where a measure moves */
    private record Valued(Line line, double value, boolean ahead, boolean apart) {}

    private record Text(String words, String language, Instant at) {}

    /** With its value; empty when that is not enough for a title. */
    private Optional<Valued> valued(Line line, List<Claim> newestFirst, double agreed) {
        double value = value(line, newestFirst, agreed);
        return value < LEAST
                ? Optional.empty()
                : Optional.of(new Valued(line, value, isAhead(line), !areGiven(line, others(line, newestFirst))));
    }

    /** How likely an editor would print it, by how much of it the others tell, and a little less the older it is. */
    private double value(Line line, List<Claim> newestFirst, double agreed) {
        Instant newest = newestFirst.getFirst().origin().published();
        List<Claim> others = others(line, newestFirst).limit(ASKED).toList();
        Said title = said(line);
        double nearness = others.stream()
                .mapToDouble(claim -> Math.max(
                        0,
                        Linguist.cosine(
                                title.statement().vector(), claim.statement().vector())))
                .average()
                .orElse(LineJudge.UNKNOWN);
        long age = Duration.between(line.from.origin().published(), newest).toDays();
        double printed = lines.of(lines.byItself(title.statement(), line.place), nearness);
        double kept = Math.pow(.5, age / HALF_LIFE);
        if (printed * kept < LEAST) {
            return 0; // however much of it they tell
        }
        double given = others.stream()
                .mapToDouble(claim -> Math.max(agreed, title.statement().share(claim.statement())))
                .average()
                .orElse(0);
        return given < SHARED ? 0 : printed * given * kept;
    }

    /** Whether it tells what is to come or may. */
    private boolean isAhead(Line line) {
        Said title = said(line);
        return title.plans() || title.statement().isForecastOrAdvice();
    }

    /** Whether it and the centre go together, and the newest evidence gives its numbers, and others but where a measure moves. */
    private boolean isTrue(Valued valued, Claim centre, List<Claim> newestFirst, double agreed) {
        Instant last = newestFirst.getFirst().origin().published().minus(NEWEST);
        Stream<Claim> late = newestFirst.stream()
                .takeWhile(claim -> claim.origin().published().isAfter(last));
        Said title = said(valued.line);
        return title.statement().denies() == centre.statement().denies()
                && Math.max(agreed, judge.supportsEitherWay(title, centre.said())) >= BORNE
                && (!valued.apart || title.statement().direction() != 0)
                && areGiven(valued.line, late);
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

    private Said said(Line line) {
        return said(line.text, line.from);
    }

    private Said said(String words, Claim from) {
        Text text = new Text(words, from.origin().language(), from.origin().published());
        return titles.of(text, one -> {
            Statement statement = new Statement(linguist, one.words, one.language);
            boolean plans = statement.announces()
                    || sentences.of(statement, SentenceJudge.NO_PLACE).kind() == SentenceKind.PLAN;
            return new Said(statement, plans, false, one.at);
        });
    }
}
