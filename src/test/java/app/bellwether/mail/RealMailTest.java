package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real mail that is not part of the project; skipped where it is not at hand. */
class RealMailTest {

    private static final Path DATA = Path.of("../shared/data");

    @Test
    void findsWhatPeopleWroteInTheirReplies() throws IOException {
        Path gold = atHand("replies/gold.jsonl");
        int equal = 0;
        List<String> different = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            JsonNode row = JsonMapper.shared().readTree(line);
            String id = row.get("id").asString();
            String reply = IncomingMail.read(Files.readAllBytes(gold.resolveSibling(id + ".eml")))
                    .reply();
            if (collapsed(reply).equals(collapsed(row.get("text").asString()))) {
                equal++;
            } else {
                different.add(id);
                System.out.println("--- " + id + "\n" + reply);
            }
        }
        System.out.println("replies: " + equal + " as the person wrote them, different: " + different);
        assertThat(equal).isGreaterThanOrEqualTo(21);
    }

    @Test
    void readsEveryBrokenMessageInTime() throws IOException {
        for (String directory : List.of("mime", "bounces", "replies", "replies/ungraded")) {
            for (Path file : mails(directory)) {
                long start = System.nanoTime();
                IncomingMail mail = IncomingMail.read(Files.readAllBytes(file));
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                assertThat(mail.messageId()).as(file.toString()).isNotBlank();
                assertThat(took).as(file.toString()).isLessThan(Duration.ofSeconds(3));
                if (System.getenv("SHOW_REPLIES") != null && !directory.equals("bounces")) {
                    System.out.println("=== " + file.getFileName() + " " + mail.from() + " | " + mail.subject() + " | "
                            + mail.automatic() + "\n" + mail.reply());
                }
            }
        }
    }

    @Test
    void tellsBouncesFromWhatPeopleWrite() throws IOException {
        Map<String, Integer> reasons = new TreeMap<>();
        int bounces = 0;
        int reported = 0;
        for (Path file : mails("bounces")) {
            IncomingMail mail = IncomingMail.read(Files.readAllBytes(file));
            String reason = mail.automatic().orElse("none");
            reasons.merge(reason, 1, Integer::sum);
            // the names say what each is: a complaint, an absence, or a bounce of some server
            if (!file.getFileName().toString().matches("(arf|rfc3834)-.*")) {
                bounces++;
                reported += mail.report()
                                .filter(MailReport.Returned.class::isInstance)
                                .isPresent()
                        ? 1
                        : 0;
            }
            if (System.getenv("SHOW_BOUNCES") != null) {
                System.out.println("B " + file.getFileName() + " | " + reason + " | " + mail.report());
            }
            if (reason.equals("none")) {
                System.out.println("not told: " + file.getFileName());
            }
        }
        System.out.println(
                "bounces are told as " + reasons + "; of " + bounces + " bounces " + reported + " tell of whom");
        assertThat(reported * 100).isGreaterThanOrEqualTo(bounces * 95);
        for (Path file : mails("replies")) {
            assertThat(IncomingMail.read(Files.readAllBytes(file)).automatic())
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static List<Path> mails(String directory) throws IOException {
        try (var files = Files.list(atHand(directory))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    private static Path atHand(String name) {
        Path path = DATA.resolve(name);
        assumeTrue(
                Files.exists(path) || "true".equals(System.getenv("CI")), () -> "skipped: " + path + " is not at hand");
        return path;
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
