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
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        description =
                "Reads articles; writes a subscriber's brief, or nothing and the reason for it on standard error.")
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

    private final Lines lines;

    BriefCommand(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        Taxonomy taxonomy = Taxonomy.standard();
        Linguist linguist = Linguist.standard(taxonomy);
        Subscriber subscriber = SubscriberFile.read(subscriberFile, taxonomy);
        Pipeline pipeline = Pipeline.read(lines, linguist).until(at);
        SignalStore signals = pipeline.signals();
        Desk desk = new Desk(signals, pipeline.placed(), Articles.inMemory(pipeline.articles()));
        switch (new Editions(taxonomy, linguist).compose(desk, occasion(subscriber, pipeline.articles()))) {
            case Edition.Composed composed
            when format == BriefFormat.json -> lines.write(BriefFormat.document(composed));
            case Edition.Composed composed -> lines.print(format.write(composed, subscriber, at));
            case Edition.Silent silent -> lines.tell("no brief: " + silent.reason());
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
