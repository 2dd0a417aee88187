package app.bellwether.console;

import app.bellwether.briefs.Desk;
import app.bellwether.briefs.Edition;
import app.bellwether.briefs.Editions;
import app.bellwether.briefs.Occasion;
import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.signals.SignalStore;
import app.bellwether.sources.Article;
import app.bellwether.sources.Articles;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        description =
                "Reads articles; writes a subscriber's brief, as a model words it where one is given, or nothing and"
                        + " the reason for it on standard error.",
        footerHeading = Lines.INPUT,
        footer = {ArticleLines.FIELDS, SubscriberFile.FIELDS})
final class BriefCommand implements Callable<Integer> {

    @Option(names = "--for", required = true, description = "a JSON file: topics, regions, actors, mute, role, zone, …")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path subscriberFile;

    @Option(names = "--at", required = true, description = "ISO 8601, for example 2026-06-18T07:00:00Z")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Instant at;

    @Option(
            names = "--format",
            defaultValue = "json",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given")
    private BriefFormat format = BriefFormat.json;

    @Option(
            names = "--compare",
            description = "writes the brief twice, by extracts alone and as the model words it, and what was refused")
    private boolean compare;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    private final Lines lines;
    private final Doors doors;

    BriefCommand(Lines lines, Doors doors) {
        this.lines = lines;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        Taxonomy taxonomy = Taxonomy.standard();
        Linguist linguist = Linguist.standard(taxonomy);
        Subscriber subscriber = SubscriberFile.read(subscriberFile, taxonomy);
        Pipeline pipeline = Pipeline.read(lines, linguist).until(at);
        SignalStore signals = pipeline.signals();
        Desk desk = new Desk(signals, pipeline.placed(), Articles.inMemory(pipeline.articles()));
        WordedBriefs worded = WordedBriefs.with(model, doors, linguist, compare);
        List<Edition.Composed> briefs = new ArrayList<>();
        Edition edition = new Editions(taxonomy, linguist)
                .compose(desk, occasion(subscriber, pipeline.articles()), composed -> {
                    if (compare) {
                        briefs.add(composed.edition());
                    }
                    briefs.add(worded.worded(composed));
                    return composed.edition();
                });
        if (edition instanceof Edition.Silent silent) {
            lines.tell("no brief: " + silent.reason());
        } else if (format == BriefFormat.json && compare) {
            ObjectNode both = worded.counts();
            both.set("refusals", worded.refusals());
            both.set("extracts", BriefFormat.document(briefs.getFirst()));
            both.set("worded", BriefFormat.document(briefs.getLast()));
            lines.write(both);
        } else if (format == BriefFormat.json) {
            lines.write(BriefFormat.document(briefs.getFirst()));
        } else {
            briefs.forEach(brief -> lines.print(format.write(brief, subscriber, at)));
        }
        if (compare) {
            lines.tell("proposed and refused: " + worded.counts());
        }
        return 0;
    }

    private Occasion occasion(Subscriber subscriber, List<Article> articles) {
        return new Occasion(
                subscriber,
                at.atZone(subscriber.schedule().zone()).toLocalDate(),
                1,
                at,
                Sent.nothing(),
                List.of(),
                Pipeline.coverage(articles),
                true);
    }
}
