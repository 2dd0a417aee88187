package app.bellwether.writing.gate;

import app.bellwether.judging.PairJudge;
import app.bellwether.judging.RelativeDay;
import app.bellwether.judging.SentenceJudge;
import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.DraftedSentence;
import app.bellwether.writing.Grounding;
import app.bellwether.writing.NumberedSpans;
import app.bellwether.writing.SourceSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Sends generated drafts through the gate: sentences of articles, said truly in other ways, and broken in one place. {@code src/trial/gate}
 * runs it and prints a table.
 */
public final class GateTrial {

    private static final List<String> TRUE =
            List.of("verbatim", "attribution moved", "shortened", "other format", "other words", "two spans");
    private static final List<String> FALSE = List.of(
            "number",
            "name",
            "date",
            "link",
            "unit",
            "negation",
            "modality",
            "value exchanged",
            "order of actors",
            "second claim joined",
            "invented word",
            "invented phrase",
            "span exchanged");

    /** Whoever labelled them let details pass that only one of the two has, so that they are no measure of what is refused wrongly. */
    private static final String LOOSE = "labelled pair";

    /** Of these none may pass. */
    static final List<String> EXACT = List.of("number", "name", "date", "link");

    private static final int OTHERS = 4;
    private static final int TRIES = 400;

    private final Gate gate;
    private final DraftCorpus corpus;
    private final DraftBreaks breaks;
    private final List<List<String>> pairs;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final BorneOut judge;
    private final Linguist linguist = Linguist.standard(Taxonomy.standard());
    private final Grounding grounding = new Grounding(linguist);
    private final List<Double> trueOnes = new ArrayList<>();
    private final List<Double> falseOnes = new ArrayList<>();

    /** What became of the drafts of a kind. */
    static final class Count {
        private int drafts;
        private final Map<String, Integer> refused = new TreeMap<>();
        private final List<String> passed = new ArrayList<>();
        private final List<String> refusals = new ArrayList<>();

        int drafts() {
            return drafts;
        }

        int refused() {
            return refused.values().stream().mapToInt(Integer::intValue).sum();
        }

        double share() {
            return drafts == 0 ? 0 : (double) refused() / drafts;
        }

        List<String> passed() {
            return passed;
        }
    }

    GateTrial(Path data, List<String> sets) throws IOException {
        judge = new BorneOut(PairJudge.learned(linguist), SentenceJudge.learned());
        gate = new Gate(linguist);
        corpus = new DraftCorpus(linguist, data, sets);
        breaks = new DraftBreaks(corpus);
        pairs = corpus.borneOut();
        TRUE.forEach(kind -> counts.put(kind, new Count()));
        counts.put(LOOSE, new Count());
        FALSE.forEach(kind -> counts.put(kind, new Count()));
    }

    public static void main(String[] arguments) throws IOException {
        int drafts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Path data = Path.of(arguments.length > 2 ? arguments[2] : "../shared/data");
        List<String> sets = arguments.length > 4 ? List.of(arguments).subList(4, arguments.length) : DraftCorpus.SETS;
        GateTrial trial = new GateTrial(data, sets);
        trial.run(drafts, seed);
        System.out.println(trial.table());
        System.out.println(trial.judged());
        if (arguments.length > 3) {
            trial.counts.forEach((kind, count) -> {
                List<String> odd = TRUE.contains(kind) ? count.refusals : count.passed;
                odd.stream()
                        .limit(Integer.parseInt(arguments[3]))
                        .forEach(text -> System.out.println(kind + ": " + text));
            });
        }
    }

    Map<String, Count> run(int drafts, long seed) {
        Random random = new Random(seed);
        List<String> kinds = new ArrayList<>(FALSE);
        kinds.addAll(TRUE);
        if (!pairs.isEmpty()) {
            kinds.add(LOOSE);
        }
        for (int i = 0; i < drafts; i++) {
            String kind = kinds.get(i % kinds.size());
            if (kind.equals(LOOSE)) {
                List<String> pair = pairs.get(random.nextInt(pairs.size()));
                look(
                        kind,
                        pair.getFirst(),
                        DraftCorpus.span("b", pair.getLast(), 0, "p", Instant.EPOCH),
                        List.of(),
                        random);
            } else {
                draft(kind, random);
            }
        }
        return counts;
    }

    private void draft(String kind, Random random) {
        for (int tries = 0; tries < TRIES; tries++) {
            List<SourceSpan> article = corpus.article(random);
            int at = random.nextInt(article.size());
            SourceSpan span = article.get(at);
            SourceSpan neighbour = article.get(at == 0 ? 1 : at - 1);
            Optional<String> text =
                    text(kind, span.citation().quote(), neighbour.citation().quote(), random);
            boolean dayless = TRUE.contains(kind)
                    && text.flatMap(said -> RelativeDay.of(new Statement(linguist, said, "en")))
                            .isPresent();
            if (text.isPresent() && !dayless) { // what is true "today" is not on another day
                boolean exchanged = kind.equals("span exchanged");
                boolean both = kind.equals("two spans") || (!exchanged && random.nextBoolean());
                SourceSpan named = !exchanged ? span : random.nextBoolean() ? neighbour : corpus.sentence(random);
                if (!named.citation().quote().equals(span.citation().quote()) || !exchanged) {
                    look(kind, text.get(), named, both ? List.of(neighbour) : List.of(), random);
                    return;
                }
            }
        }
    }

    private Optional<String> text(String kind, String quote, String neighbour, Random random) {
        String evidence = quote + "\n" + neighbour;
        return switch (kind) {
            case "attribution moved" -> DraftRewordings.attributed(quote);
            case "shortened" -> DraftRewordings.shortened(quote);
            case "other format" -> DraftRewordings.formatted(quote);
            case "number" -> breaks.number(quote, evidence, random);
            case "name" -> breaks.name(quote, evidence, random);
            case "date" -> breaks.date(quote, evidence, random);
            case "link" -> DraftBreaks.link(quote, random);
            case "other words" -> DraftRewordings.reworded(quote, random);
            case "two spans" -> DraftRewordings.both(quote, neighbour);
            case "value exchanged" -> DraftBreaks.exchanged(quote, random);
            case "unit" -> breaks.unit(quote, random);
            case "negation" -> breaks.negation(quote, random);
            case "modality" -> breaks.modality(quote, random);
            case "order of actors" -> breaks.order(quote, random);
            case "second claim joined" -> breaks.joined(quote, random);
            case "invented word" -> breaks.word(quote, evidence, random);
            case "invented phrase" -> breaks.phrase(quote, evidence, random);
            default -> Optional.of(quote);
        };
    }

    /** Names the span, sometimes with the one before it, among others that are shown. */
    private void look(String kind, String text, SourceSpan span, List<SourceSpan> beside, Random random) {
        List<SourceSpan> shown = new ArrayList<>(List.of(span));
        shown.addAll(beside);
        for (int i = 0; i < OTHERS; i++) {
            shown.add(corpus.sentence(random));
        }
        NumberedSpans numbered = new NumberedSpans(shown);
        List<String> ids = numbered.ids().stream()
                .filter(id -> {
                    SourceSpan its = numbered.spans(List.of(id)).getFirst();
                    return its.equals(span) || beside.contains(its);
                })
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        DraftedSentence drafted = new DraftedSentence(
                "analysis", DraftedSentence.Form.SENTENCE, DraftedSentence.Standing.WORDED, text, ids, 600);
        Gated gated = gate.pass(List.of(drafted), new GateContext(numbered, "en", List.of()), GateDesk.UNSEEN);
        Count count = counts.getOrDefault(kind, new Count());
        count.drafts++;
        gated.refused().forEach(refusal -> count.refused.merge(refusal.check(), 1, Integer::sum));
        gated.refused()
                .forEach(refusal -> count.refusals.add(refusal.check() + ": " + refusal.reason() + " <- " + text
                        + " || " + span.citation().quote()));
        boolean judged =
                gated.refused().isEmpty() || gated.refused().getFirst().check().equals("judge");
        if (judged && !kind.equals(LOOSE)) {
            double likely = judge.likely(
                    new DraftCandidate(drafted, new GateContext(numbered, "en", List.of()), linguist, grounding));
            (TRUE.contains(kind) ? trueOnes : falseOnes).add(likely);
        }
        gated.passed()
                .forEach(one -> count.passed.add(
                        one.passage().text() + " || " + span.citation().quote()));
    }

    String table() {
        StringBuilder table = new StringBuilder("| kind | drafts | refused | by |\n|---|--:|--:|---|\n");
        counts.forEach((kind, count) ->
                table.append("| %s | %,d | %.3f | %s |\n".formatted(kind, count.drafts, count.share(), by(count))));
        table.append("| all true | %,d | %.3f | |\n".formatted(sum(TRUE, false), share(TRUE)));
        table.append("| all exact | %,d | %.3f | %d passed |\n"
                .formatted(sum(EXACT, false), share(EXACT), sum(EXACT, false) - sum(EXACT, true)));
        List<String> others =
                FALSE.stream().filter(kind -> !EXACT.contains(kind)).toList();
        return table.append("| all other false | %,d | %.3f | |\n".formatted(sum(others, false), share(others)))
                .toString();
    }

    /** What the judge would do at other thresholds with what the other checks let pass. */
    String judged() {
        StringBuilder table = new StringBuilder("| at least | true refused | false refused |\n|--:|--:|--:|\n");
        for (double least : new double[] {.3, .4, .5, .6, .7, .8, .9, .95}) {
            table.append("| %.2f | %d of %d | %d of %d |\n"
                    .formatted(
                            least, below(trueOnes, least), trueOnes.size(), below(falseOnes, least), falseOnes.size()));
        }
        return table.toString();
    }

    private static long below(List<Double> all, double least) {
        return all.stream().filter(one -> one < least).count();
    }

    private static String by(Count count) {
        return count.refused.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(check -> check.getKey() + " " + check.getValue())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    double share(List<String> kinds) {
        return (double) sum(kinds, true) / Math.max(1, sum(kinds, false));
    }

    private int sum(List<String> kinds, boolean refused) {
        return kinds.stream()
                .map(kind -> counts.getOrDefault(kind, new Count()))
                .mapToInt(count -> refused ? count.refused() : count.drafts)
                .sum();
    }

    static List<String> trueKinds() {
        return TRUE;
    }

    static List<String> otherKinds() {
        return FALSE.stream().filter(kind -> !EXACT.contains(kind)).toList();
    }
}
