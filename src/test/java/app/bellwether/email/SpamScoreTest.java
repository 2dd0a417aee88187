package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.InventedDays;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.mail.Dkim;
import app.bellwether.rendering.Documents;
import app.bellwether.rendering.Rendering;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Tokens;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spam filter says of the mails of days that never were, by the rules that need no network. */
class SpamScoreTest {

    private static final Path FILTER = Path.of("/usr/bin/spamassassin");
    private static final Pattern STATUS = Pattern.compile(
            "X-Spam-Status: \\w+, score=(-?[0-9.]+) required=[0-9.]+ tests=([A-Z0-9_,\\s]+?)\\s+autolearn");
    private static final double MOST = 1.0;
    private static final Instant SEALED = Instant.parse("2026-03-05T06:00:00Z");

    @TempDir
    private Path directory;

    /** What the filter says of one mail. */
    private record Verdict(double score, List<String> rules) {}

    @Test
    void isLowAndNamesNothingOfTheirForm() throws Exception {
        if (!Files.isExecutable(FILTER)) {
            if (System.getenv("CI") != null) {
                fail(FILTER + " is absent");
            }
            assumeTrue(false, FILTER + " is absent: no mail was shown to a spam filter");
        }
        List<Document> all = Stream.concat(
                        InventedDays.documents(InventedDays.SAMPLE).stream(), Stream.of(Documents.brief()))
                .toList();

        List<Verdict> verdicts = verdicts(all);

        assertThat(verdicts).hasSameSizeAs(all).allSatisfy(verdict -> {
            assertThat(verdict.score()).as(verdict.rules().toString()).isLessThan(MOST);
            assertThat(verdict.rules()).noneMatch(rule -> rule.startsWith("HTML_") && !rule.equals("HTML_MESSAGE"));
            assertThat(verdict.rules()).noneMatch(rule -> rule.contains("MIME_") || rule.startsWith("MPART_"));
        });
    }

    private List<Verdict> verdicts(List<Document> documents) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                FILTER.toString(),
                "--local",
                "--nocreate-prefs",
                "--cf",
                "use_bayes 0",
                "--cf",
                "use_auto_whitelist 0"));
        for (int at = 0; at < documents.size(); at++) {
            Path file = directory.resolve(at + ".eml");
            Files.writeString(file, envelope(documents.get(at)).wire(), StandardCharsets.US_ASCII);
            command.add(file.toString());
        }
        Process filter = new ProcessBuilder(command)
                .redirectError(directory.resolve("errors").toFile())
                .start();
        String said = new String(filter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return STATUS.matcher(said).results().map(SpamScoreTest::verdict).toList();
    }

    private static Verdict verdict(MatchResult status) {
        return new Verdict(
                Double.parseDouble(status.group(1)),
                Pattern.compile("[,\\s]+").splitAsStream(status.group(2)).toList());
    }

    private static Envelope envelope(Document document) {
        EmailSettings settings = new EmailSettings(
                "bellwether.example",
                "brief@bellwether.example",
                "Bellwether",
                "bellwether",
                50,
                new EmailSettings.Signing(null, null, null));
        Tokens tokens = tokens();
        Letter letter = new Letter(
                DeliveryId.of(new BriefId("mfsgcmjsgm2dkabc")),
                Letter.Kind.BRIEF,
                ada(),
                new BriefId("mfsgcmjsgm2dkabc"),
                document,
                SEALED,
                null,
                null);
        return new MessageComposer(
                        settings,
                        new OwnAddresses(settings, tokens),
                        Rendering.standard(),
                        tokens,
                        new Dkim(List.of()),
                        "https://bellwether.example")
                .compose(letter);
    }

    private static Subscriber ada() {
        return new Subscriber(
                new SubscriberId("mfsgcmjsgm2dk"),
                "Ada",
                Subscriber.State.CONFIRMED,
                Role.LEADER,
                new Schedule(ZoneOffset.UTC, LocalTime.of(6, 0), EnumSet.allOf(DayOfWeek.class)),
                5,
                "en",
                2.0,
                List.of(),
                new Destination(Destination.Channel.EMAIL, "ada@example.org"),
                SEALED.minus(Duration.ofDays(3)));
    }

    private static Tokens tokens() {
        return new Tokens() {
            @Override
            public String token(Purpose purpose, SubscriberId subscriber, String subject) {
                return ShortId.of("token", purpose.name(), subscriber.value(), subject);
            }

            @Override
            public Optional<Holder> read(Purpose purpose, String token) {
                return Optional.empty();
            }
        };
    }
}
