package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Hindsight;
import app.bellwether.delivery.RememberedBriefs;
import app.bellwether.matching.Decision;
import app.bellwether.matching.Inquiry.Fate;
import app.bellwether.matching.Inquiry.Stage;
import app.bellwether.matching.Inquiry.Verdict;
import app.bellwether.matching.ItemRef;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Lookup;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissedTest {

    private static final Subscriber ADA = new Subscriber(
            new SubscriberId("aaaaaaaaaaaaa"),
            "Ada",
            Subscriber.State.CONFIRMED,
            Role.LEADER,
            new Schedule(ZoneId.of("Europe/Stockholm"), LocalTime.of(7, 0), Set.of(DayOfWeek.MONDAY)),
            6,
            "en",
            2,
            List.of(),
            new Destination(Destination.Channel.EMAIL, "ada@example.org"),
            Instant.EPOCH);

    private final Newsstand newsstand = new Newsstand();
    private final Brief brief = newsstand.brief(ADA.id());
    private final RememberedBriefs briefs = new RememberedBriefs();
    private final List<String> searched = new ArrayList<>();
    private final List<Instant> decidedAt = new ArrayList<>();

    @Test
    void saysWhichDecisionKeptItOutAndWhatWouldHaveLetItIn() {
        String said = said(
                "Crane falls", List.of(article("port2")), quoted("interest", "None of your interests is about it."));

        assertThat(said)
                .contains("“Crane falls in the port of Tarn” (Coast Wire, 19 November 2026)")
                .contains("None of your interests is about it.")
                .contains("An interest in “India” or “Artificial intelligence” would have let it in.")
                .doesNotContain("HIT", "stage", "TOPIC");
        assertThat(decidedAt).containsExactly(brief.sealed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "threshold | A score of 1.5 would have let it in",
                "quota | Giving its interest more weight",
                "muted | “unmute” with the same words",
                "novelty | once there is something new",
                "length | “length 9”",
            })
    void tellsTheWayInOfEachStage(String stage, String way) {
        assertThat(said("Crane falls", List.of(article("port2")), quoted(stage, "So it was.")))
                .contains("So it was.", way);
    }

    @Test
    void namesTheItemThatItWas() {
        Decision taken = new Decision(
                new ItemRef(ItemRef.Type.HIT, "port"),
                "Port of Tarn closes",
                true,
                "taken",
                2.4,
                1.5,
                List.of(),
                "Of it.");

        assertThat(said(
                        "Tarn",
                        List.of(article("port1")),
                        new Fate(Stage.QUOTED, List.of(new Verdict(taken, Set.of())))))
                .contains("It was in your brief, as item 2: “Port of Tarn closes for a day”.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LATER | published after this brief",
                "READ_LATER | read only after this brief",
                "NO_STORY | nothing was decided of it",
                "EARLIER | before the time that the brief covers",
                "NO_ITEM | no sentence of it",
            })
    void saysHowFarAnArticleCameOfWhichNothingWasDecided(Stage stage, String words) {
        assertThat(said("Tarn", List.of(article("port1")), new Fate(stage, List.of())))
                .contains(words);
    }

    @Test
    void findsAnAddressHoweverTheMailBrokeIt() {
        said("<https://news.example/ port2, 4>", List.of(), null);

        assertThat(searched).containsExactly("https://news.example/port2,4");
    }

    @Test
    void answersFromWhatWasRecordedWhenNoArticleIsCalledThat() {
        briefs.keep(brief, newsstand.decisions());

        assertThat(said("rice harvest", List.of(), null))
                .contains("“Rice harvest starts early”:", "it scores 1.1 and needed 1.5", "A score of 1.5 would");
    }

    @Test
    void saysWhenNothingLikeItWasRead() {
        assertThat(said("https://news.example/x", List.of(), null)).contains("No article of that address was read");
        assertThat(said("flying pigs", List.of(), null)).contains("no article with all of these words");
    }

    @Test
    void answersWithoutABriefAsOfNow() {
        Section section = missed(List.of(article("port1")), new Fate(Stage.NO_ITEM, List.of()))
                .of("Tarn", ADA, Optional.empty());

        assertThat(section.blocks()).hasSize(1);
        assertThat(decidedAt).containsExactly(Instant.parse("2026-11-21T06:00:00Z"));
    }

    private static Fate quoted(String stage, String words) {
        Decision decision = new Decision(
                new ItemRef(ItemRef.Type.HIT, "crane"), "Crane falls", false, stage, .8, 1.5, List.of(), words);
        Set<Key> keys =
                Set.of(new Key(Key.Kind.TOPIC, "ai"), new Key(Key.Kind.REGION, "IN"), new Key(Key.Kind.ACTOR, "Tarn"));
        return new Fate(Stage.QUOTED, List.of(new Verdict(decision, keys)));
    }

    private String said(String asked, List<Article> found, @Nullable Fate fate) {
        return missed(found, fate).of(asked, ADA, Optional.of(brief)).blocks().stream()
                .map(Block.Paragraph.class::cast)
                .flatMap(paragraph -> paragraph.passages().stream())
                .map(Passage::text)
                .collect(Collectors.joining(" "));
    }

    private Missed missed(List<Article> found, @Nullable Fate fate) {
        Lookup lookup = new FoundBy(words -> {
            searched.add(words);
            return found;
        });
        Hindsight hindsight = (articles, _, at) -> {
            decidedAt.add(at);
            return articles.stream().map(_ -> Objects.requireNonNull(fate)).toList();
        };
        return new Missed(
                lookup,
                hindsight,
                briefs,
                Taxonomy.standard(),
                new SettableClock(Instant.parse("2026-11-21T06:00:00Z")));
    }

    private Article article(String id) {
        return newsstand.articles().byId(new ArticleId(id)).orElseThrow();
    }
}
