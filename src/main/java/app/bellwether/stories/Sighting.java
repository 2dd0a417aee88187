package app.bellwether.stories;

import app.bellwether.language.Actor;
import app.bellwether.language.Linguist;
import app.bellwether.language.Reading;
import app.bellwether.language.RegionMention;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Key;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks at an article once, and takes down what stories are made by. */
record Sighting(Linguist linguist) {

    private static final int TITLE_WORDS = 40;
    private static final int WORD_LENGTH = 12;
    private static final int LEAD_WORDS = 80;
    private static final int EMBEDDED_WORDS = 90;
    private static final int DATED_WORDS = 120;
    private static final int MOST_ACTORS = 8;
    private static final int FEW_SHINGLES = 128;

    Sight of(Article article, Frequencies frequencies) {
        String headline = beginning(article.title(), TITLE_WORDS);
        List<String> title = linguist.stems(headline);
        List<String> lead = new ArrayList<>(title);
        lead.addAll(title);
        lead.addAll(linguist.stems(beginning(article.text(), LEAD_WORDS)));
        String dated = headline + "\n" + beginning(article.text(), DATED_WORDS);
        return new Sight(
                article.id(),
                article.revision(),
                article.publisher(),
                Credits.originOf(article),
                article.published(),
                article.language(),
                article.title(),
                TermVector.of(lead, frequencies::worth),
                TermVector.of(title, frequencies::worth),
                linguist.embed(headline + ". " + beginning(article.text(), EMBEDDED_WORDS)),
                NamedTimes.weekdays(dated, article.language()),
                NamedTimes.years(dated),
                sample(article.text()),
                keys(article));
    }

    /**
     * The first words of a text, up to a white space; of a text that is written without, or that is no text, as many characters
     * as words have elsewhere.
     */
    private static String beginning(String text, int words) {
        int most = Math.min(text.length(), words * WORD_LENGTH);
        int at = 0;
        for (int seen = 0; at < most && seen < words; at++) {
            seen += Character.isWhitespace(text.charAt(at)) && at > 0 && !Character.isWhitespace(text.charAt(at - 1))
                    ? 1
                    : 0;
        }
        return text.substring(0, at);
    }

    /** All shingles of a short text, of which a sample would say little; of a longer one, one in four, the same ones everywhere. */
    private long[] sample(String text) {
        Set<Long> shingles = linguist.fingerprint(text);
        return shingles.stream()
                .mapToLong(Long::longValue)
                .filter(shingle -> shingles.size() <= FEW_SHINGLES || Sight.isSampled(shingle))
                .sorted()
                .toArray();
    }

    private Set<Key> keys(Article article) {
        Reading reading = linguist.read(
                article.title(),
                article.text(),
                article.published().atZone(ZoneOffset.UTC).toLocalDate());
        Set<Key> keys = new TreeSet<>();
        reading.topics().forEach(topic -> keys.add(Key.topic(topic.id())));
        reading.regions().stream().filter(RegionMention::about).forEach(region -> keys.add(Key.region(region.code())));
        reading.actors().stream()
                .filter(actor -> actor.type() != Actor.Type.OTHER || actor.mentions() > 1)
                .limit(MOST_ACTORS)
                .forEach(actor -> keys.add(Key.actor(actor.name())));
        return keys;
    }
}
