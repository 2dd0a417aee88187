package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.email.Inbox;
import app.bellwether.mail.IncomingMail;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A day of readers who sign up, sign in, change what they want, answer, complain and leave, in front of a mail server that repeats what it
 * was told: no line of the log, which is JSON, says who they are, what opens something, or what they wrote.
 */
@ExtendWith(OutputCaptureExtension.class)
class LoggedDayTest {

    private static final String SECRET = "the-secret-of-all-instances-rosebud";
    private static final String PASSWORD = "password-of-the-mail-account-xanadu";
    private static final String NEWCOMER = "nell.newcomer@example.org";
    private static final String GONE = "gerda.gone@example.org";
    private static final String BLOCKED = "bert.blocked@example.org";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LINK = Pattern.compile("https?://\\S+?/([a-z-]+)/([A-Za-z0-9._~-]{12,})");

    private static final Pattern REPLY_TO = Pattern.compile("(?im)^Reply-To: (.*(?:\r\n .*)*)");

    /** What readers type, each a word that nobody else says. */
    private static final List<String> WORDS =
            List.of("zorbing", "quibblewort", "flummery", "balderdash", "whiffletree", "snollygoster");

    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final TestDatabase database = SampleMorning.database();

    private record Letter(String from, String to, String wire, IncomingMail mail) {

        Stream<String> keys() {
            return LINK.matcher(mail.text() + "\n" + wire.replace("=\r\n", "").replace("\r\n ", ""))
                    .results()
                    .map(link -> link.group(2));
        }

        String link(String kind) {
            return LINK.matcher(mail.text())
                    .results()
                    .filter(link -> link.group(1).equals(kind))
                    .map(link -> link.group())
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void saysNothingOfReadersThatIsTheirs(CapturedOutput output) throws Exception {
        SMTPServer server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(Repeating::new)
                .build();
        server.start();
        try (ConfigurableApplicationContext application = SampleMorning.start(
                database,
                "--logging.config=classpath:app/bellwether/logback-structured.xml",
                "--logging.structured.format.console=ecs",
                "--logging.level.root=info",
                "--logging.level.io.zonky=warn", // the PostgreSQL of tests, which is not told to be terse
                "--bellwether.samples=true",
                "--bellwether.secret=" + SECRET,
                "--bellwether.email.from=brief@bellwether.example",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getPortAllocated(),
                "--spring.mail.password=" + PASSWORD,
                "--bellwether.web.operator-link=target/logged-day-operator-link")) {
            live(application);
        } finally {
            server.stop();
        }

        String log =
                output.getAll().lines().filter(line -> line.startsWith("{")).collect(Collectors.joining("\n"));
        assertThat(log.lines()).hasSizeGreaterThan(30).allSatisfy(LoggedDayTest::isALineOfJson);
        assertThat(log)
                .contains(
                        "Sealed brief",
                        "refused: RCPT 550",
                        "came back (5.1.1)",
                        "called spam",
                        "asked more",
                        "blocked using http");
        Set<String> secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(40).contains(NEWCOMER, GONE, SECRET);
        String said = output.getAll().toLowerCase(Locale.ROOT);
        assertThat(secrets.stream().filter(secret -> said.contains(secret.toLowerCase(Locale.ROOT))))
                .as("said in the log")
                .isEmpty();
    }

    private void live(ConfigurableApplicationContext application) throws IOException {
        String url = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
        Inbox inbox = application.getBean(Inbox.class);
        Letter brief = next("ada@example.org", 0);
        inbox.receive(reply(brief, "more 1\nmute Quibblewort\n"));
        inbox.receive(reply(brief, "What of all this flummery is true?"));
        inbox.receive(reply(brief, "wrong 1 that is balderdash"));

        for (String address : List.of(NEWCOMER, GONE, BLOCKED)) {
            signUp(url, address);
        }
        Letter confirmation = next(NEWCOMER, 0);
        submit(
                Jsoup.newSession()
                        .newRequest(confirmation.link("confirm").replaceFirst("https?://[^/]+", url))
                        .get(),
                "confirm");
        Connection browser = Jsoup.newSession();
        Document in = browser.newRequest(url + "/sign-in").get();
        in.getElementsByAttributeValue("name", "address").val(NEWCOMER);
        submit(in, "sign-in");
        Letter signIn = letters("Your way in", NEWCOMER);
        Document inside = submit(
                browser.newRequest(signIn.link("sign-in").replaceFirst("https?://[^/]+", url))
                        .get(),
                "sign-in");
        inside.getElementsByAttributeValueStarting("name", "interest").getLast().val("whiffletree makers");
        submit(inside, "preferences");
        browser.newRequest(url + "/sign-in/" + "snollygoster".repeat(3))
                .ignoreHttpErrors(true)
                .get();

        inbox.receive(bounce(confirmation));
        inbox.receive(bounce(brief));
        inbox.receive(complaint(brief));
        breakARule(application.getBean(JdbcClient.class));
        SampleMorning.await(
                PATIENCE,
                () -> database
                        .jdbc()
                        .sql("select id from delivery.delivery where state = 'REFUSED'")
                        .query(String.class)
                        .list()
                        .stream()
                        .findFirst());
        inbox.receive(reply(brief, "stop"));
    }

    /** What PostgreSQL says of a row that is there already names its values; whoever catches that logs it. */
    private static void breakARule(JdbcClient jdbc) {
        try {
            jdbc.sql("""
                insert into subscribers.subscriber
                select (jsonb_populate_record(null::subscribers.subscriber, to_jsonb(one) || '{"id": "another"}')).*
                from subscribers.subscriber as one where address = :address
                """).param("address", "ada@example.org").update();
        } catch (DataIntegrityViolationException there) {
            org.slf4j.LoggerFactory.getLogger(LoggedDayTest.class).error("Something could not be kept", there);
        }
    }

    private static void signUp(String url, String address) throws IOException {
        Document form = Jsoup.newSession().newRequest(url + "/subscribe").get();
        form.getElementsByAttributeValue("name", "address").val(address);
        form.getElementsByAttributeValue("name", "topics").val("the price of zorbing balls");
        SampleMorning.await(Duration.ofSeconds(5), new Supplier<Optional<String>>() {
            private final long began = System.nanoTime();

            @Override
            public Optional<String> get() { // a form that comes back within a second is taken for a robot's
                return System.nanoTime() - began > 1_200_000_000L ? Optional.of("") : Optional.empty();
            }
        });
        assertThat(submit(form, "subscribe").text()).contains("Look into your mailbox");
    }

    private static Document submit(Document page, String action) throws IOException {
        FormElement form = page.forms().stream()
                .filter(one -> one.attr("action").matches("/?" + action + ".*")
                        || one.attr("action").isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.html()));
        return form.submit().method(Connection.Method.POST).execute().parse();
    }

    private Letter next(String to, int after) {
        return SampleMorning.await(
                PATIENCE,
                () -> letters.stream()
                        .filter(letter -> letter.to().equals(to))
                        .skip(after)
                        .findFirst());
    }

    private Letter letters(String subject, String to) {
        return SampleMorning.await(
                PATIENCE,
                () -> letters.stream()
                        .filter(letter -> letter.to().equals(to)
                                && letter.mail().subject().startsWith(subject))
                        .findFirst());
    }

    private static byte[] reply(Letter to, String words) {
        String address = replyTo(to).orElseThrow();
        return ("From: Ada <" + to.to() + ">\r\nTo: " + address + "\r\nSubject: Re: brief\r\nMessage-ID: <"
                        + words.hashCode() + "@example.org>\r\nDate: Fri, 20 Nov 2026 06:40:00 +0000\r\n\r\n" + words
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> replyTo(Letter letter) {
        return REPLY_TO.matcher(letter.wire())
                .results()
                .map(found -> found.group(1)
                        .replace("\r\n", "")
                        .replaceFirst(".*<(.*)>.*", "$1")
                        .strip())
                .findFirst();
    }

    private static byte[] bounce(Letter letter) {
        return report(
                letter,
                "delivery-status",
                "Reporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; " + letter.to()
                        + "\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <" + letter.to()
                        + ">: nobody of that name, see "
                        + letter.keys().findFirst().orElse("") + "\r\n");
    }

    private static byte[] complaint(Letter letter) {
        return report(
                letter,
                "feedback-report",
                "Feedback-Type: abuse\r\nUser-Agent: Provider/1\r\nVersion: 1\r\nOriginal-Rcpt-To: " + letter.to()
                        + "\r\n");
    }

    private static byte[] report(Letter letter, String type, String fields) {
        return ("From: MAILER-DAEMON@mx.example.org\r\nTo: " + letter.from() + "\r\nSubject: report of " + letter.to()
                        + "\r\nMessage-ID: <" + type + letter.to().hashCode() + "@mx.example.org>\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=" + type
                        + "; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nAbout " + letter.to()
                        + "\r\n--b\r\nContent-Type: message/" + type + "\r\n\r\n" + fields + "\r\n--b\r\n"
                        + "Content-Type: message/rfc822\r\n\r\n" + letter.wire() + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void isALineOfJson(String line) {
        JsonNode read = JsonMapper.shared().readTree(line);
        assertThat(read.path("@timestamp").asString()).endsWith("Z");
        assertThat(read.at("/log/level").asString()).isIn("INFO", "WARN", "ERROR");
        assertThat(read.path("message").isString()).isTrue();
    }

    /** Everything that only its reader, or nobody but us, may know. */
    private Set<String> secrets() {
        Set<String> secrets = new TreeSet<>(WORDS);
        secrets.addAll(List.of(SECRET, PASSWORD, NEWCOMER, GONE, BLOCKED));
        secrets.addAll(database.jdbc()
                .sql("select address from subscribers.subscriber where address like '%@%'")
                .query(String.class)
                .list());
        for (Letter letter : letters) {
            secrets.addAll(List.of(letter.to(), letter.from()));
            letter.keys().forEach(secrets::add);
            replyTo(letter).ifPresent(address -> secrets.add(address.replaceFirst("@.*", "")));
        }
        secrets.removeIf(secret -> secret.isBlank() || secret.equals("brief"));
        return secrets;
    }

    /** Keeps what comes, and refuses some of it as servers do: with the address, the sender and a link in its words. */
    private final class Repeating implements MessageHandler {

        private String from = "";
        private String to = "";
        private final List<String> all = new ArrayList<>();

        Repeating(MessageContext context) {}

        @Override
        public void from(String sender) {
            from = sender;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            to = recipient;
            if (recipient.equals(GONE)) {
                throw new RejectException(
                        550,
                        "5.1.1 <" + GONE + ">: Recipient address rejected: '" + GONE + "' unknown to <" + from + ">");
            }
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] wire = data.readAllBytes();
            Letter letter =
                    new Letter(from, to, new String(wire, StandardCharsets.ISO_8859_1), IncomingMail.read(wire));
            letters.add(letter);
            if (to.equals(BLOCKED)) {
                throw new RejectException(
                        554,
                        "5.7.1 Message for " + to + " blocked using " + letter.link("confirm") + " as seen from "
                                + from);
            }
            all.add(to);
            return "queued for " + to + " from " + from;
        }

        @Override
        public void done() {}
    }
}
