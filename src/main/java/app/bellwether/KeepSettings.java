package app.bellwether;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long what grows is kept, below {@code bellwether.keep}. Where months are dropped as a whole, up to a month longer.
 *
 * @param articles articles, their stories, and what was said in them; what a signal or a brief quotes of them stays with it
 * @param briefs briefs, silences and questions; the newest brief of each reader stays
 * @param decisions why items were chosen for a brief, or not
 * @param deliveries the outbox, with every attempt
 * @param attempts what a language model was asked, and what it took
 */
@ConfigurationProperties("bellwether.keep")
record KeepSettings(
        @DefaultValue("180d") Duration articles,
        @DefaultValue("400d") Duration briefs,
        @DefaultValue("90d") Duration decisions,
        @DefaultValue("90d") Duration deliveries,
        @DefaultValue("90d") Duration attempts) {

    /** Signals grow out of two months of articles. */
    private static final Duration SHORTEST_OF_ARTICLES = Duration.ofDays(90);

    /** Longer than anything waits to be delivered. */
    private static final Duration SHORTEST = Duration.ofDays(31);

    KeepSettings {
        if (articles.compareTo(SHORTEST_OF_ARTICLES) < 0) {
            throw new IllegalArgumentException(
                    "bellwether.keep.articles must be at least 90d, since signals grow out of two months of them");
        }
        if (briefs.compareTo(SHORTEST) < 0
                || decisions.compareTo(SHORTEST) < 0
                || deliveries.compareTo(SHORTEST) < 0
                || attempts.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "bellwether.keep.briefs, decisions, deliveries and attempts must be at least 31d each");
        }
    }

    /** @param setting the last part of its name */
    Duration of(String setting) {
        return switch (setting) {
            case "articles" -> articles;
            case "briefs" -> briefs;
            case "decisions" -> decisions;
            case "deliveries" -> deliveries;
            case "attempts" -> attempts;
            default -> throw new IllegalArgumentException("There is no setting bellwether.keep." + setting);
        };
    }
}
