package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.rendering.Rendering;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Tokens;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a brief says, Discord takes it, nobody is mentioned, and no link leads where its words do not say. */
class PayloadLimitsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\]\\((\\S+?)\\)");
    private static final Pattern MENTION = Pattern.compile("(?<!\\\\)<[@#:a/t]|@everyone|@here");
    private static final Pattern BARE = Pattern.compile("(?<!\\]\\()\\bhttps?://");
    private static final List<String> SCRIPTS = List.of(
            "Memory is short. ",
            "内存供应到2028年售罄。",
            "メモリ不足が続く",
            "الذاكرة نفدت حتى عام ",
            "הזיכרון אזל ",
            "👩‍👩‍👧‍👦",
            "🇰🇪",
            "é̂ñ̃",
            "स्मृति की कमी ",
            "**",
            "__",
            "`",
            "||",
            "> ",
            "# ",
            "-# ",
            "\n",
            "1. ",
            "[words](https://evil.example)",
            "<https://evil.example>",
            "https://evil.example/x",
            "@everyone ",
            "@here ",
            "<@123456789012345678>",
            "<@&123456789012345678>",
            "<#123456789012345678>",
            "</setup:1>",
            "<t:1618953630>",
            "<a:x:1>",
            "discord.gg/evil",
            "\\",
            "\\\\",
            "(",
            ")",
            "\u202e",
            "\u0000",
            "\ud83d");

    private final Typesetter typesetter =
            new Typesetter(Rendering.standard(), new SomeTokens(), "https://brief.example");

    @Property(tries = 300)
    void fitsWhateverABriefSays(@ForAll("documents") Document document) {
        for (ChannelLayout.Kind kind : ChannelLayout.Kind.values()) {
            ChannelLayout place =
                    new ChannelLayout(new SubscriberId("aaaaaaaaaaaaa"), kind, "1200000000000000002", null, null);
            List<Payload> payloads = typesetter.components(letter(document, null), place);

            for (int number = 0; number < payloads.size(); number++) {
                check(payloads.get(number).named("aaaabbbbccccdddd", number), number == 0);
            }
        }
    }

    @Property(tries = 150)
    void fitsWhateverAnAnswerSays(@ForAll("documents") Document document) {
        Letter.Conversation asked = new Conversations.Interaction("1", "token").kept("sources 2");
        ChannelLayout place = ChannelLayout.declared(new SubscriberId("aaaaaaaaaaaaa"));

        typesetter.components(letter(document, asked), place).forEach(payload -> check(payload.whispered(), false));
    }

    @Property(tries = 100)
    void fitsAsEmbedsToo(@ForAll("documents") Document document) {
        ChannelLayout place = ChannelLayout.declared(new SubscriberId("aaaaaaaaaaaaa"));

        typesetter.embeds(letter(document, null), place).forEach(payload -> check(payload, false));
    }

    private static void check(Payload payload, boolean role) {
        JsonNode json = JSON.readTree(JSON.writeValueAsBytes(payload));
        assertThat(MessageRules.faults(json)).isEmpty();
        texts(json).forEach(text -> {
            String chosen = role ? text.replace("<@&1200000000000000002>", "") : text;
            assertThat(MENTION.matcher(chosen).find()).as(text).isFalse();
            assertThat(BARE.matcher(text).find()).as(text).isFalse();
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                assertThat(link.group(1)).matches("https://(brief|news)\\.example/.*");
            }
        });
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>(json.findValuesAsString("content"));
        texts.addAll(json.findValuesAsString("description"));
        texts.addAll(json.findValuesAsString("title"));
        return texts;
    }

    private static Letter letter(Document document, Letter.@Nullable Conversation asked) {
        Subscriber subscriber = new Subscriber(
                new SubscriberId("aaaaaaaaaaaaa"),
                "",
                Subscriber.State.CONFIRMED,
                Role.LEADER,
                new Schedule(ZoneId.of("UTC"), LocalTime.of(7, 0), Set.of(DayOfWeek.MONDAY)),
                6,
                "en",
                2,
                List.of(),
                new Destination(Destination.Channel.DISCORD, StandIn.NEWS),
                Instant.EPOCH);
        return new Letter(
                DeliveryId.of(new BriefId("aaaabbbbccccdddd")),
                asked == null ? Letter.Kind.BRIEF : Letter.Kind.ANSWER,
                subscriber,
                new BriefId("aaaabbbbccccdddd"),
                document,
                Instant.EPOCH,
                asked,
                null);
    }

    @Provide
    Arbitrary<Document> documents() {
        Arbitrary<List<Section>> sections = Combinators.combine(
                        words(60), blocks().list().ofMinSize(1).ofMaxSize(8))
                .as((heading, blocks) -> new Section(Section.Kind.MAP, heading, blocks))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
        Arbitrary<String> languages = Arbitraries.of("en", "de", "fr", "es", "it", "pt");
        return Combinators.combine(words(300), words(200), languages, sections)
                .as((headline, edition, language, all) ->
                        new Document(headline, "", edition, LocalDate.of(2026, 11, 20), language, all));
    }

    private Arbitrary<Block> blocks() {
        Arbitrary<Block> paragraphs =
                passages().list().ofMinSize(1).ofMaxSize(3).map(all -> new Block.Paragraph(null, all));
        Arbitrary<Block> items = Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        words(110),
                        passages().list().ofMaxSize(3))
                .as((number, title, said) -> new Block.Item(number, title, null, null, said, List.of(), List.of()));
        return Arbitraries.oneOf(items, items, paragraphs);
    }

    private Arbitrary<Passage> passages() {
        Arbitrary<Integer> lengths =
                Arbitraries.frequency(net.jqwik.api.Tuple.of(8, 200), net.jqwik.api.Tuple.of(1, 4000));
        return lengths.flatMap(this::words).map(words -> Passage.reported(citation(words)));
    }

    private Arbitrary<String> words(int most) {
        Arbitrary<String> mixed = Arbitraries.of(SCRIPTS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> {
                    StringBuilder words = new StringBuilder("w");
                    while (words.length() < most) {
                        parts.forEach(words::append);
                    }
                    return words.substring(0, most);
                });
        return Arbitraries.oneOf(
                mixed, Arbitraries.strings().ofMinLength(1).ofMaxLength(most).map(words -> "w" + words));
    }

    private static Citation citation(String words) {
        return new Citation(
                "article",
                1,
                Citation.Part.TEXT,
                0,
                words.length(),
                words,
                null,
                "The Paper " + words.substring(0, Math.min(20, words.length())),
                "Title",
                "https://news.example/a(b)c",
                Instant.EPOCH,
                null,
                null,
                null);
    }

    private static final class SomeTokens implements Tokens {

        @Override
        public String token(Purpose purpose, SubscriberId subscriber, String subject) {
            return "token";
        }

        @Override
        public Optional<Holder> read(Purpose purpose, String token) {
            return Optional.empty();
        }
    }
}
