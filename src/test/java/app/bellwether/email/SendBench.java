package app.bellwether.email;

import app.bellwether.TestDatabase;
import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LetterLinks;
import app.bellwether.delivery.Outcome;
import app.bellwether.mail.Dkim;
import app.bellwether.mail.DkimKey;
import app.bellwether.meters.Meters;
import app.bellwether.rendering.Rendering;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.TokensForTests;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Document;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

/** How many briefs a second go out, beside others who send as many and as much to the same server. */
final class SendBench {

    private static final int SESSIONS = 10;
    private static final Instant SEALED = Instant.parse("2026-11-20T06:00:00Z");
    private static final Path NODEMAILER = Path.of("target/nodemailer/node_modules/nodemailer");

    private static final LetterLinks LINKS = links(1);

    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final Map<String, Double> ratios = new LinkedHashMap<>();
    private final BenchBriefs briefs = new BenchBriefs();
    private final int messages;
    private final Set<String> only;
    private final int port;

    private SendBench(int messages, Set<String> only, int port) {
        this.messages = messages;
        this.only = only;
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        int messages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15_000;
        int port = 20_000 + (int) (ProcessHandle.current().pid() % 10_000);
        Process sink = SmtpSink.start(port);
        SendBench bench = new SendBench(
                messages,
                Set.copyOf(List.of(arguments).subList(Math.min(2, arguments.length), arguments.length)),
                port);
        try {
            bench.run();
        } finally {
            sink.destroy();
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "send");
        result.put("figures", bench.figures);
        result.put("ratios", bench.ratios);
        Files.writeString(Path.of(arguments[0]), JsonMapper.builder().build().writeValueAsString(result) + "\n");
        System.exit(0);
    }

    private void run() throws Exception {
        Envelope one = composer(new Dkim(List.of())).compose(letter(1));
        figure("messages", messages);
        figure("bytesAMessage", one.wire().length());
        Rendering rendering = Rendering.standard();
        figure("bytesOfHtml", rendering.html(briefs.brief(1), LINKS).length());
        figure("bytesOfText", rendering.text(briefs.brief(1), LINKS).length());

        measure("smtpSource", () -> smtpSource(one.wire().length()));
        measure("courier", () -> courier(new Dkim(List.of()), "courier"));
        ratio("toSmtpSource", "courier", "smtpSource");
        measure("composed", () -> composed(rendering));
        measure("composedAlone", () -> composed(new Alone(rendering)));
        measure("handedOver", this::handedOver);
        measure("signedCourier", () -> courier(signatures(), "signedCourier"));
        measure("mailSender", this::mailSender);
        ratio("toMailSender", "courier", "mailSender");
        if (Files.exists(NODEMAILER)) {
            measure("nodemailer", this::nodemailer);
            ratio("toNodemailer", "courier", "nodemailer");
        } else {
            System.err.println("nodemailer is not there (npm install did not work): left out");
        }
        measure("sealedAndSent", this::sealedAndSent);
        measure("endToEnd", this::endToEnd);
        ratio("endToEndToSmtpSource", "endToEnd", "smtpSource");
    }

    /** Unless others were asked for, and not it. */
    private void measure(String part, Callable<Double> work) throws Exception {
        if (only.isEmpty() || only.contains(part)) {
            figure(part + "ASecond", work.call());
        }
    }

    private static EmailMetrics metrics() {
        return new EmailMetrics(
                new Meters(new SimpleMeterRegistry()), TestDatabase.fresh().jdbc());
    }

    private double courier(Dkim dkim, String name) throws Exception {
        try (SmtpPost post = new SmtpPost(server(), "brief.example")) {
            EmailCourier courier = new EmailCourier(composer(dkim), post, metrics());
            AtomicInteger accepted = new AtomicInteger();
            IntConsumer carry = reader -> {
                if (courier.carry(letter(reader), () -> true) instanceof Outcome.Accepted) {
                    accepted.incrementAndGet();
                }
            };
            atOnce(2 * messages, carry); // warm, as whatever sends every morning
            accepted.set(0);
            long cpu = cpu();
            double seconds = atOnce(messages, carry);
            if (accepted.get() != messages) {
                throw new IllegalStateException(accepted + " of " + messages + " accepted");
            }
            figure(name + "CpuMicros", (cpu() - cpu) / 1e3 / messages);
            return messages / seconds;
        }
    }

    /** Laying out and encoding alone. */
    private double composed(Rendering rendering) throws Exception {
        MessageComposer composer = composer(rendering, new Dkim(List.of()));
        atOnce(messages / 2, reader -> composer.compose(letter(reader)));
        return messages / atOnce(messages, reader -> composer.compose(letter(reader)));
    }

    /** Handing over alone, what was composed before. */
    private double handedOver() throws Exception {
        Envelope same = composer(new Dkim(List.of())).compose(letter(1));
        try (SmtpPost post = new SmtpPost(server(), "brief.example")) {
            atOnce(messages / 2, _ -> post.hand(same, () -> true));
            return messages / atOnce(messages, _ -> post.hand(same, () -> true));
        }
    }

    private double sealedAndSent() throws Exception {
        try (EndToEnd warm = new EndToEnd(port, messages / 2, briefs)) {
            warm.sealedAndSent();
        }
        try (EndToEnd both = new EndToEnd(port, messages, briefs)) {
            return both.sealedAndSent();
        }
    }

    private double endToEnd() {
        try (EndToEnd warm = new EndToEnd(port, 2 * messages, briefs)) {
            warm.sent(); // as the courier was
        }
        try (EndToEnd whole = new EndToEnd(port, messages, briefs)) {
            return whole.sent();
        }
    }

    private double mailSender() throws Exception {
        JavaMailSenderImpl sender = server();
        Properties prompt = new Properties();
        prompt.put("mail.smtp.socketFactory", new PromptSockets());
        sender.setJavaMailProperties(prompt);
        int some = Math.max(200, messages / 10);
        Rendering rendering = Rendering.standard();
        var page = rendering.html(briefs.brief(1), LINKS);
        var text = rendering.text(briefs.brief(1), LINKS);
        IntConsumer send = reader -> {
            try {
                var message = sender.createMimeMessage();
                WrittenMails.fill(
                        message,
                        text.replace("Item", "Item " + reader),
                        page.replace("Item", "Item " + reader),
                        reader);
                sender.send(message);
            } catch (jakarta.mail.MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        };
        java.util.stream.IntStream.range(0, some / 2).forEach(send);
        long began = System.nanoTime();
        java.util.stream.IntStream.range(0, some).forEach(send);
        return some / ((System.nanoTime() - began) / 1e9);
    }

    private double nodemailer() throws IOException, InterruptedException {
        Rendering rendering = Rendering.standard();
        Path html = Files.createTempFile("brief", ".html");
        Path text = Files.createTempFile("brief", ".txt");
        Files.writeString(html, rendering.html(briefs.brief(1), LINKS).replace("Item", "READER Item"));
        Files.writeString(text, rendering.text(briefs.brief(1), LINKS).replace("Item", "READER Item"));
        Process node = new ProcessBuilder(
                        "node",
                        "src/bench/nodemailer.mjs",
                        "" + port,
                        "" + messages / 2,
                        html.toString(),
                        text.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        node.waitFor();
        return Double.parseDouble(said);
    }

    private double smtpSource(int bytes) throws IOException, InterruptedException {
        for (int round = 0; ; round++) {
            long began = System.nanoTime();
            Process source = new ProcessBuilder(
                            "/usr/sbin/smtp-source",
                            "-d",
                            "-s",
                            "" + SESSIONS,
                            "-l",
                            "" + bytes,
                            "-m",
                            "" + messages,
                            "-f",
                            "brief@brief.example",
                            "-t",
                            "reader@example.org",
                            "127.0.0.1:" + port)
                    .inheritIO()
                    .start();
            if (source.waitFor() != 0) {
                throw new IllegalStateException("smtp-source failed");
            }
            if (round > 0) {
                return messages / ((System.nanoTime() - began) / 1e9);
            }
        }
    }

    /** How many seconds it took. */
    private static double atOnce(int times, IntConsumer work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService hands = Executors.newFixedThreadPool(SESSIONS)) {
            List<Future<?>> all = new java.util.ArrayList<>();
            for (int hand = 0; hand < SESSIONS; hand++) {
                all.add(hands.submit(() -> {
                    for (int at = next.getAndIncrement(); at < times; at = next.getAndIncrement()) {
                        work.accept(at);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private Letter letter(int reader) {
        return letter(briefs, reader);
    }

    /** Of that reader's mail. */
    static LetterLinks links(int reader) {
        return new LetterLinks(
                "https://brief.example",
                TokensForTests.tokens(),
                reader(reader).id(),
                new BriefId(ShortId.of("bench", "" + reader)),
                "r+" + "x".repeat(56) + "@brief.example");
    }

    static Letter letter(BenchBriefs briefs, int reader) {
        return letter(briefs.brief(reader), reader);
    }

    static Letter letter(Document document, int reader) {
        BriefId brief = new BriefId(ShortId.of("bench", "" + reader));
        return new Letter(DeliveryId.of(brief), Letter.Kind.BRIEF, reader(reader), brief, document, SEALED, null, null);
    }

    static Subscriber reader(int number) {
        String id = "%012da"
                .formatted(number)
                .replace('0', 'a')
                .replace('1', 'b')
                .replace('8', 'c')
                .replace('9', 'd');
        return new Subscriber(
                new SubscriberId(id),
                "Reader",
                Subscriber.State.CONFIRMED,
                Role.LEADER,
                new app.bellwether.subscribers.Schedule(
                        ZoneId.of("UTC"), LocalTime.of(7, 0), Set.of(DayOfWeek.values())),
                6,
                "en",
                2,
                List.of(),
                new Destination(Destination.Channel.EMAIL, "reader" + number + "@example.org"),
                Instant.EPOCH);
    }

    private static MessageComposer composer(Dkim dkim) {
        return composer(Rendering.standard(), dkim);
    }

    static MessageComposer composer(Rendering rendering, Dkim dkim) {
        EmailSettings settings = new EmailSettings(
                "brief.example", null, "Bellwether", "bellwether", 50, new EmailSettings.Signing(null, null, null));
        var tokens = TokensForTests.tokens();
        return new MessageComposer(
                settings, new OwnAddresses(settings, tokens), rendering, tokens, dkim, "https://brief.example");
    }

    private static Dkim signatures() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        KeyPairGenerator ed25519 = KeyPairGenerator.getInstance("Ed25519");
        return new Dkim(List.of(
                new DkimKey("brief.example", "r", rsa.generateKeyPair().getPrivate()),
                new DkimKey("brief.example", "e", ed25519.generateKeyPair().getPrivate())));
    }

    private JavaMailSenderImpl server() {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return server;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void figure(String name, double figure) {
        double rounded = figure < 10 ? Math.round(figure * 100) / 100.0 : Math.round(figure);
        System.err.println(name + " " + rounded);
        figures.put(name, rounded);
    }

    private void ratio(String name, String part, String other) {
        Double mine = figures.get(part + "ASecond");
        Double theirs = figures.get(other + "ASecond");
        if (mine == null || theirs == null) {
            return;
        }
        double ratio = mine / theirs;
        System.err.printf("%s %.2f%n", name, ratio);
        ratios.put(name, Math.round(ratio * 100) / 100.0);
    }
}
