package app.bellwether.console;

import app.bellwether.briefs.Edition;
import app.bellwether.language.Linguist;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "mornings",
        mixinStandardHelpOptions = true,
        description =
                "Reads articles; writes what each subscriber would have got on each of some mornings, each knowing the"
                        + " earlier ones: a brief, or null and the reason for it.",
        footerHeading = Lines.INPUT,
        footer = {ArticleLines.FIELDS, SubscriberFile.FIELDS})
final class MorningsCommand implements Callable<Integer> {

    @Option(
            names = "--for",
            required = true,
            arity = "1..*",
            description = "JSON files as brief takes them, with one subscriber or several, one a line")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<Path> subscriberFiles;

    @Option(names = "--from", required = true, description = "the first date, for example 2026-06-18")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private LocalDate from;

    @Option(names = "--to", required = true, description = "the last date")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private LocalDate to;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    private final Lines lines;
    private final Doors doors;

    MorningsCommand(Lines lines, Doors doors) {
        this.lines = lines;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new CouldNot("--to " + to + " is before --from " + from);
        }
        Taxonomy taxonomy = Taxonomy.standard();
        Linguist linguist = Linguist.standard(taxonomy);
        List<Subscriber> subscribers = new ArrayList<>();
        for (Path file : subscriberFiles) {
            subscribers.addAll(SubscriberFile.all(file, subscribers.size(), taxonomy));
        }
        Pipeline pipeline = Pipeline.read(lines, linguist);
        WordedBriefs worded = WordedBriefs.with(model, doors, linguist, false);
        new Mornings(lines, taxonomy, linguist, pipeline.articles(), worded).pass(subscribers, from, to, this::write);
        return 0;
    }

    private void write(Mornings.Morning morning, Edition edition) {
        Subscriber subscriber = morning.subscriber();
        ObjectNode line =
                Lines.JSON.createObjectNode().put("subscriber", subscriber.id().value());
        line.set(
                "interests",
                Lines.JSON.valueToTree(subscriber.interests().stream()
                        .filter(interest -> !interest.muted())
                        .map(Interest::typed)
                        .toList()));
        line.put("at", morning.at().toString());
        switch (edition) {
            case Edition.Composed brief -> line.set("brief", BriefFormat.document(brief));
            case Edition.Silent silent -> line.putNull("brief").put("silence", silent.reason());
        }
        lines.write(line);
    }
}
