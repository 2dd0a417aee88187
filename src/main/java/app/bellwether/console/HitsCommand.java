package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Insight;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.SpokenDraft;
import app.bellwether.signals.SpokenSpans;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleRevision;
import app.bellwether.writing.DigestTask;
import app.bellwether.writing.DraftTask;
import app.bellwether.writing.Drafting;
import app.bellwether.writing.InsightsTask;
import app.bellwether.writing.Passage;
import app.bellwether.writing.SourceSpan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "hits",
        mixinStandardHelpOptions = true,
        description = "Reads articles; writes the single facts of the 24 hours before an instant, and what was said in"
                + " them; where a model is given, in its words as far as they pass.",
        footerHeading = Lines.INPUT,
        footer = ArticleLines.FIELDS)
final class HitsCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Option(names = "--at", required = true, description = "ISO 8601, for example 2026-06-18T07:00:00Z")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Instant at;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    private final Lines lines;
    private final Doors doors;

    HitsCommand(Lines lines, Doors doors) {
        this.lines = lines;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        Linguist linguist = Pipeline.linguist();
        Pipeline pipeline = Pipeline.read(lines, linguist);
        SignalStore signals = pipeline.signals();
        Instant from = at.minus(Duration.ofDays(1));
        signals.quickHits(from, at)
                .forEach(hit -> write("hit", hit.evidence().quote(), hit.evidence(), List.of(hit.evidence())));
        Said said = new Said(pipeline, linguist);
        List<Insight> insights = signals.insights(from, at);
        insights.forEach(one -> write(one, said.insight(one, insights)));
        signals.digests(from, at).forEach(digest -> write(digest, said.digest(digest)));
        return 0;
    }

    /** What was said, as a model words it, if there is one: once for each episode and discussion. */
    private final class Said {
        private final Optional<Drafting> drafting;
        private final SpokenSpans spoken;
        private final Map<ArticleRevision, Article> articles = new HashMap<>();
        private final Map<ArticleRevision, SpokenDraft> drafts = new HashMap<>();
        private final Set<Passage> told = new HashSet<>();

        Said(Pipeline pipeline, Linguist linguist) {
            this.drafting = model.isGiven()
                    ? Optional.of(model.drafting(doors, List.of(), linguist, false, (_, _) -> {}))
                    : Optional.empty();
            this.spoken = new SpokenSpans(linguist);
            pipeline.articles()
                    .forEach(article -> articles.put(new ArticleRevision(article.id(), article.revision()), article));
        }

        Optional<Passage> insight(Insight insight, List<Insight> all) {
            return article(insight.evidence())
                    .map(episode -> drafts.computeIfAbsent(
                            insight.evidence().read(),
                            _ -> drafted(new InsightsTask(episode.language()), spoken.of(episode, all))))
                    .flatMap(draft -> draft.insteadOf(insight.evidence().citation()))
                    .filter(told::add);
        }

        Optional<SpokenDraft> digest(Digest digest) {
            return article(digest.points().getFirst())
                    .map(discussion -> drafted(new DigestTask(discussion.language()), spoken.of(discussion, digest)));
        }

        private Optional<Article> article(Evidence quote) {
            return drafting.flatMap(_ -> Optional.ofNullable(articles.get(quote.read())));
        }

        private SpokenDraft drafted(DraftTask task, Set<SourceSpan> spans) {
            Instant until = Clock.systemUTC().instant().plus(PATIENCE);
            return new SpokenDraft(drafting.orElseThrow().of(task, spans, until));
        }
    }

    private void write(Insight insight, Optional<Passage> worded) {
        Evidence quote = insight.evidence();
        worded.ifPresentOrElse(
                told -> lines.write(line(
                        "insight",
                        told.text(),
                        quote,
                        told.citations().stream()
                                .map(one -> EvidenceLines.of(one, Evidence.Stance.SUPPORTS))
                                .toList())),
                () -> write("insight", quote.quote(), quote, List.of(quote)));
    }

    private void write(Digest digest, Optional<SpokenDraft> worded) {
        Map<String, Object> line =
                line("digest", digest.title(), digest.points().getFirst(), EvidenceLines.of(digest.points()));
        List<Map<String, Object>> sentences = new ArrayList<>();
        worded.ifPresent(draft -> {
            draft.positions().forEach(position -> {
                Map<String, Object> held = sentence("position", position.says(), Evidence.Stance.SUPPORTS);
                held.put("people", position.people());
                sentences.add(held);
                position.against().forEach(one -> sentences.add(sentence("against", one, Evidence.Stance.CONTRADICTS)));
            });
            draft.experience().forEach(one -> sentences.add(sentence("experience", one, Evidence.Stance.SUPPORTS)));
            draft.questions().forEach(one -> sentences.add(sentence("question", one, Evidence.Stance.SUPPORTS)));
        });
        if (!sentences.isEmpty()) {
            line.put("sentences", sentences);
        }
        lines.write(line);
    }

    private static Map<String, Object> sentence(String part, Passage worded, Evidence.Stance stance) {
        Map<String, Object> sentence = new LinkedHashMap<>();
        sentence.put("part", part);
        sentence.put("text", worded.text());
        sentence.put("kind", worded.kind().name().toLowerCase(Locale.ROOT));
        sentence.put(
                "evidence",
                worded.citations().stream()
                        .map(one -> EvidenceLines.of(one, stance))
                        .toList());
        return sentence;
    }

    private void write(String kind, String text, Evidence first, List<Evidence> evidence) {
        lines.write(line(kind, text, first, EvidenceLines.of(evidence)));
    }

    private static Map<String, Object> line(
            String kind, String text, Evidence first, List<Map<String, Object>> evidence) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        line.put("text", text);
        line.put("story", first.story().value());
        line.put("evidence", evidence);
        return line;
    }
}
