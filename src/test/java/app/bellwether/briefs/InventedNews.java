package app.bellwether.briefs;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Region;
import app.bellwether.taxonomy.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any amount of news, and of what people want to read of it, the same for the same seed. */
final class InventedNews {

    private static final List<Topic> TOPICS = List.copyOf(Samples.TAXONOMY.topics());
    private static final List<Region> REGIONS = Samples.TAXONOMY.regions().stream()
            .filter(Region::country)
            .limit(120)
            .toList();
    private static final List<String> WHO =
            List.of("Lanting", "Fennmark", "Moyu", "Harrow Bank", "Norsec", "Kitami", "Dosan", "Wavelane");
    private static final List<String> DID =
            List.of("raises the price of", "orders more", "delays", "doubles its output of", "recalls", "licenses");

    private final Random random;
    private final Newsstand stand;

    InventedNews(Random random, Newsstand stand) {
        this.random = random;
        this.stand = stand;
    }

    /** A third of them are signals, the others facts of the day. */
    void items(int many) {
        IntStream.range(0, many).forEach(this::item);
    }

    private void item(int number) {
        String topic = TOPICS.get(zipf(TOPICS.size())).name();
        String country = REGIONS.get(zipf(REGIONS.size())).name();
        if (number % 3 == 0) {
            List<Evidence> evidence = IntStream.range(0, 4)
                    .mapToObj(at -> Samples.evidence(article(number, at, topic, country), 0, "", Stance.SUPPORTS))
                    .toList();
            stand.signals.add(Samples.signal(
                    "signal" + number, 2, title(number, topic, country), 2 + random.nextInt(7), topic, evidence));
        } else {
            Article article = article(number, 0, topic, country);
            stand.hits.add(new QuickHit(
                    "hit" + number,
                    new StoryId("of-" + article.id()),
                    article.title(),
                    Samples.evidence(article, 0, "", Stance.SUPPORTS),
                    Samples.keys(topic, country),
                    2.5 + random.nextDouble() * 5,
                    1 + random.nextInt(4)));
        }
    }

    private Article article(int number, int copy, String topic, String country) {
        String title = title(number + copy, topic, country);
        Article article = Samples.article(
                "a" + number + "-" + copy,
                "Paper " + random.nextInt(40),
                "2026-03-0%dT0%d:00:00Z".formatted(4 - copy % 3, random.nextInt(5)),
                title,
                title + " after " + (10 + random.nextInt(900))
                        + " complaints, its spokesman said. The contract runs until " + "2029 and is worth "
                        + (2 + random.nextInt(90)) + " million euros.");
        Samples.tell(stand, article);
        return article;
    }

    private String title(int number, String topic, String country) {
        return WHO.get(number % WHO.size()) + " " + DID.get(random.nextInt(DID.size())) + " line " + number + " of "
                + topic + " in " + country;
    }

    /** Five topics and three countries as somebody types them, the nth of them wanted an nth as often as the first. */
    List<String> interests() {
        Stream<String> topics = IntStream.range(0, 5)
                .mapToObj(_ -> TOPICS.get(zipf(TOPICS.size())).name());
        List<String> typed = new ArrayList<>(topics.toList());
        IntStream.range(0, 3)
                .forEach(_ -> typed.add(REGIONS.get(zipf(REGIONS.size())).name()));
        return typed.stream().distinct().toList();
    }

    private int zipf(int of) {
        return (int) Math.min(of - 1.0, Math.floor(Math.exp(random.nextDouble() * Math.log(of + 1.0)) - 1));
    }
}
