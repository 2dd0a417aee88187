package app.bellwether.briefs;

import static app.bellwether.signals.Reports.FIRST;
import static app.bellwether.signals.Reports.FOURTH;
import static app.bellwether.signals.Reports.LINGUIST;
import static app.bellwether.signals.Reports.SECOND;
import static app.bellwether.signals.Reports.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Reports;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.SignalWatch;
import app.bellwether.signals.ToldStories;
import app.bellwether.sources.Article;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of a theme since the last brief: it was watched by the whole watch, and each brief is composed of what that found. */
class ChangesTest {

    private static final String TITLE = "“Freight rates from Asia to Europe rise for a third week”";

    /** By what is kept of it, when nothing is told of it any more. */
    private static final String KEPT = "“Freight rates from Asia to Europe rise for a third week”";

    private final Editions editions = new Editions(Samples.TAXONOMY, LINGUIST);
    private final Newsstand stand = new Newsstand();
    private final ToldStories stories = new ToldStories();
    private final SignalStore store = SignalStore.inMemory(LINGUIST);
    private final List<Brief> earlier = new ArrayList<>();

    @BeforeEach
    void toldOfFreightRates() {
        take(FIRST, SECOND, THIRD);
        brief("2026-03-16T18:00:00Z");
        assertThat(earlier.getFirst().items()).extracting(NumberedItem::title).contains(TITLE.replaceAll("[“”]", ""));
    }

    private SignalWatch watch() {
        return new SignalWatch(LINGUIST, stories, store);
    }

    private void take(Article... articles) {
        for (Article article : articles) {
            stand.articles.put(article.id(), article);
            stories.tell(article, "of " + article.id(), 0);
            watch().take(List.of(article));
        }
    }

    /** What changed, in the brief of that instant. */
    private String brief(String instant) {
        Instant at = Instant.parse(instant);
        watch().pass(at);
        Subscriber ada = Samples.ada(10, "shipping", "wheat", "Denmark", "Norway", "Europe", "Asia");
        Map<ItemRef, Integer> versions = earlier.stream()
                .flatMap(brief -> brief.items().stream())
                .collect(Collectors.toMap(NumberedItem::item, NumberedItem::version, Math::max));
        Sent sent =
                new Sent(versions, earlier.isEmpty() ? null : earlier.getFirst().sealed());
        LocalDate date = LocalDate.ofInstant(at, ZoneOffset.UTC);
        int edition = earlier.size() + 1;
        Edition.Composed composed = (Edition.Composed) editions.compose(
                new Desk(store, stories, stand.shelf()),
                new Occasion(ada, date, edition, at, sent, earlier, Samples.COVERAGE, true));
        earlier.addFirst(new Brief(
                new BriefId("brief" + edition),
                ada.id(),
                date,
                Slot.MORNING,
                edition,
                at,
                at.plusSeconds(1),
                composed.document(),
                composed.items(),
                ""));
        return Words.text(composed.document(), Section.Kind.CHANGES);
    }

    private static Article news(String day) {
        return Reports.report(
                "bridge" + day,
                "Norrland News",
                day + "T05:00:00Z",
                "Denmark opens a bridge to Funen",
                "Denmark opened a bridge of 3.4 kilometres to the island of Funen, which cost 2 billion crowns.");
    }

    @Test
    void namesAThemeThatNobodySpeaksOfAnyMore() {
        take(news("2026-06-12"));

        assertThat(brief("2026-06-12T18:00:00Z"))
                .isEqualTo("Closed.\n" + KEPT + ": nobody has spoken of it since 16 March, and its strength is below"
                        + " 0.5.");
        take(Reports.report(
                "tunnel",
                "Norrland News",
                "2026-06-13T05:00:00Z",
                "Norway digs a tunnel to Sweden",
                "Norway will dig a tunnel of 12 kilometres to Sweden for 900 million crowns, its railways said."));
        assertThat(brief("2026-06-13T18:00:00Z")).as("it is told once").isEmpty();
    }

    @Test
    void namesAThemeOfWhichTheSourcesTookTheirWordsBack() {
        take(news("2026-03-17"));
        take(Reports.revised(
                THIRD, "Freight rates were wrongly reported here as rising. Halden Freight has withdrawn them."));

        assertThat(brief("2026-03-17T18:00:00Z"))
                .isEqualTo("Closed.\n" + KEPT + ": its sources took their words back.");
    }

    @Test
    void namesAThemeThatIsNewBesideOneThatIsKnown() {
        take(
                FOURTH,
                Reports.report(
                        "wheat1",
                        "Harbour Times",
                        "2026-03-21T08:00:00Z",
                        "Kazakhstan raises wheat exports",
                        "Wheat exports of Kazakhstan rose 12 percent last month, the farm ministry in Astana said."),
                Reports.report(
                        "wheat2",
                        "Trade Ledger",
                        "2026-03-22T08:00:00Z",
                        "Kazakhstan sells more wheat abroad",
                        "Wheat exports of Kazakhstan rose by 9 percent in a month as the harvest reached the ports."),
                Reports.report(
                        "wheat3",
                        "Coast Daily",
                        "2026-03-23T08:00:00Z",
                        "Wheat exports of Kazakhstan rise again",
                        "Wheat exports of Kazakhstan rose to 2 million tonnes, which 900 trains took to the ports."));

        assertThat(brief("2026-03-23T18:00:00Z")).endsWith("New.\nNo. 1.");
        assertThat(earlier.getFirst().item(1))
                .hasValueSatisfying(item -> assertThat(item.title()).containsIgnoringCase("wheat"));
    }

    @Test
    void saysThatAThemeHasBecomeMoreUrgent() {
        take(Reports.report(
                "freight-4",
                "The Quay",
                "2026-03-23T10:00:00Z",
                "Asia to Europe freight rates rise yet again",
                "Freight rates from Asia to northern Europe rose 5 percent in the week to Friday and will rise again on"
                        + " 30 March 2026, Halden Freight said."));

        assertThat(brief("2026-03-23T18:00:00Z")).contains("urgency monitor → act now");
    }

    @Test
    void saysByWhoseWordAThemeHasGrown() {
        take(FOURTH);

        assertThat(brief("2026-03-23T18:00:00Z"))
                .matches("Grown\\.\n"
                        + "No\\. 1, .*: publishers 3 → 4 \\(now also The Quay\\); strength [\\d.]+ →"
                        + " [\\d.]+\\.");
    }

    /** More than a reader takes in are a number; they stand under the item's number. */
    @Test
    void countsWhoCameWhenTheyAreMany() {
        take(
                FOURTH,
                alike("The Pier", "rose by 6 percent within a week, the broker Halden Freight counted"),
                alike("Sund Times", "rose 8 percent in a week for want of containers"),
                alike("Evening Post", "rose 11 percent last week, three brokers in Lindhaven said"));

        assertThat(brief("2026-03-23T18:00:00Z")).contains("publishers 3 → 7; strength");
    }

    private static Article alike(String publisher, String rose) {
        return Reports.report(
                "of " + publisher,
                publisher,
                "2026-03-23T11:00:00Z",
                "Freight rates from Asia to Europe rise",
                "Freight rates from Asia to northern Europe " + rose + ".");
    }
}
