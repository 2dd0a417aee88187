package app.bellwether.console;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Desk;
import app.bellwether.briefs.Edition;
import app.bellwether.briefs.Editions;
import app.bellwether.briefs.Notes;
import app.bellwether.briefs.Occasion;
import app.bellwether.delivery.RememberedBriefs;
import app.bellwether.language.Linguist;
import app.bellwether.mail.IncomingMail;
import app.bellwether.matching.Sent;
import app.bellwether.replies.Newsstand;
import app.bellwether.replies.OpenRooms;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.SignalWatch;
import app.bellwether.signals.Signals;
import app.bellwether.sources.Article;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Lookup;
import app.bellwether.sources.Sources;
import app.bellwether.stories.Newsroom;
import app.bellwether.stories.Stories;
import app.bellwether.stories.StoryStore;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.NewSubscriber;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;
import tools.jackson.databind.JsonNode;

/**
 * Sends a reader the brief of a morning through a mail server, asks each question by answering it, and prints the mails that come
 * back, for a person to judge; see {@code src/trial/questions-by-mail}. All conversations are real; the stores of the rooms above
 * the readers are those in memory.
 */
final class QuestionsByMail implements AutoCloseable {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final Linguist LINGUIST = Linguist.standard(TAXONOMY);
    private static final String READER = "reader@example.org";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<MimeMessage> mailbox = new CopyOnWriteArrayList<>();
    private final SMTPServer server = SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(_ -> new Taking(mailbox))
            .build();
    private final StoryStore stories = StoryStore.inMemory();
    private final SignalStore signals = SignalStore.inMemory(LINGUIST);
    private final Articles articles;
    private final List<Article> read;
    private final SettableClock clock;
    private final OpenRooms rooms;
    private final int door;

    private QuestionsByMail(List<Article> read, Instant at) throws IOException {
        this.read = read;
        articles = Articles.inMemory(read);
        clock = new SettableClock(at);
        server.start();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            door = free.getLocalPort();
        }
        rooms = new OpenRooms(
                        TestDatabase.fresh(),
                        clock,
                        new RememberedBriefs(),
                        new Newsstand(),
                        "email",
                        Map.of(
                                "bellwether.delivery.every", "50ms",
                                "bellwether.email.answers-a-day", "1000",
                                "bellwether.email.from", "brief@brief.example",
                                "bellwether.web.url", "https://brief.example",
                                "bellwether.email.listener.port", door))
                .with((Notes) _ -> Optional.empty())
                .with(Signals.class, () -> signals)
                .with(Stories.class, () -> stories)
                .with(Articles.class, () -> articles)
                .with(Lookup.class, () -> new Shelves(read))
                .with(JavaMailSenderImpl.class, () -> to(server.getPortAllocated()));
        rooms.open();
    }

    /** The reader's mail server, which takes everything. */
    private record Taking(List<MimeMessage> mailbox) implements MessageHandler {

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) {}

        @Override
        public String data(InputStream data) throws IOException {
            try {
                mailbox.add(new MimeMessage(null, data));
            } catch (MessagingException broken) {
                throw new IOException(broken);
            }
            return "kept";
        }

        @Override
        public void done() {}
    }

    /** What the database does, on a list. */
    private record Shelves(List<Article> read) implements Lookup {

        @Override
        public List<Article> find(String addressOrWords, Instant since, Instant by, int most) {
            return List.of();
        }

        @Override
        public List<Article> like(List<String> words, Instant since, Instant by, int most) {
            List<Pattern> begins = words.stream()
                    .map(word -> Pattern.compile("(?iu)\\b" + Pattern.quote(word)))
                    .toList();
            return read.stream()
                    .filter(article -> !article.published().isBefore(since)
                            && !article.published().isAfter(by))
                    .filter(article -> shared(article, begins) > 0)
                    .sorted(Comparator.comparingLong((Article article) -> -shared(article, begins))
                            .thenComparing(Article::published, Comparator.reverseOrder())
                            .thenComparing(Article::id))
                    .limit(most)
                    .toList();
        }

        private static long shared(Article article, List<Pattern> begins) {
            return begins.stream()
                    .mapToLong(begin -> (begin.matcher(article.title()).find() ? 2 : 0)
                            + (begin.matcher(article.text()).find() ? 1 : 0))
                    .sum();
        }
    }

    /** The articles, the file of readers, the name of one, the morning, and the file of questions. */
    public static void main(String[] arguments) throws IOException, MessagingException {
        JsonNode reader = named(Lines.JSON.readTree(Files.readString(Path.of(arguments[1]))), arguments[2]);
        LocalDate date = LocalDate.parse(arguments[3]);
        Instant at = date.atTime(7, 0)
                .atZone(ZoneId.of(reader.path("zone").asString("UTC")))
                .toInstant();
        try (InputStream articles = Files.newInputStream(Path.of(arguments[0]));
                QuestionsByMail mail = new QuestionsByMail(arrived(articles, at), at)) {
            MimeMessage brief = mail.sendBrief(reader, date, at);
            OUT.printf("The brief: %s%n%s%n%n", brief.getSubject(), text(brief));
            int number = 0;
            for (String question : Files.readAllLines(Path.of(arguments[4]))) {
                if (!question.isBlank()) {
                    number++;
                    mail.print(brief, question, mail.ask(brief, question, number), number);
                }
            }
        }
    }

    private static JsonNode named(JsonNode readers, String name) {
        for (JsonNode one : readers) {
            if (one.path("name").asString().startsWith(name)) {
                return one;
            }
        }
        throw new IllegalArgumentException("no reader is called " + name);
    }

    private static List<Article> arrived(InputStream articles, Instant at) {
        return new Lines(articles, OutputStream.nullOutputStream(), System.err)
                .read(new ArticleLines(LINGUIST)::read).stream()
                        .filter(article -> article.seen().isBefore(at))
                        .sorted(Comparator.comparing(Article::seen))
                        .toList();
    }

    private MimeMessage sendBrief(JsonNode reader, LocalDate date, Instant at) {
        Newsroom newsroom = new Newsroom(LINGUIST, stories);
        SignalWatch watch = new SignalWatch(LINGUIST, stories, signals);
        for (Article article : read) {
            newsroom.take(article);
            watch.take(List.of(article));
        }
        Subscriber subscriber = subscribe(reader);
        int publishers = (int) read.stream().map(Article::publisher).distinct().count();
        Occasion occasion = new Occasion(
                subscriber,
                date,
                1,
                at,
                new Sent(Map.of(), null),
                List.of(),
                new Sources.Coverage(publishers, publishers, List.of()),
                true);
        switch (new Editions(TAXONOMY, LINGUIST).compose(new Desk(signals, stories, articles), occasion)) {
            case Edition.Silent silent -> throw new IllegalArgumentException("there is no brief: " + silent.reason());
            case Edition.Composed brief ->
                rooms.seal(new Brief(
                        new BriefId(ShortId.of("brief", subscriber.id().value())),
                        subscriber.id(),
                        date,
                        "morning",
                        1,
                        at,
                        at.plus(Duration.ofHours(12)),
                        brief.document(),
                        brief.items(),
                        ""));
        }
        Awaitility.await().atMost(PATIENCE).until(() -> !mailbox.isEmpty());
        return mailbox.getFirst();
    }

    private Subscriber subscribe(JsonNode one) {
        Subscriber registered = rooms.get(Subscribers.class)
                .register(new NewSubscriber(
                        one.path("name").asString(),
                        new Destination(Destination.Channel.EMAIL, READER),
                        words(one.path("interests")),
                        words(one.path("muted")),
                        Role.of(one.path("role").asString("leader")),
                        new Schedule(
                                ZoneId.of(one.path("zone").asString("UTC")),
                                LocalTime.of(7, 0),
                                EnumSet.allOf(DayOfWeek.class)),
                        one.path("minutes").asInt(6),
                        one.path("language").asString("en")));
        return rooms.get(Subscribers.class).confirm(registered.id()).after();
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(one -> words.add(one.asString()));
        return words;
    }

    private MimeMessage ask(MimeMessage brief, String question, int number) throws MessagingException {
        clock.pass(Duration.ofMinutes(1));
        JavaMailSenderImpl sender = to(door);
        MimeMessage mail = new MimeMessage(sender.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id(number));
            }
        };
        mail.setFrom(new InternetAddress(READER));
        mail.setRecipients(Message.RecipientType.TO, brief.getReplyTo());
        mail.setSubject("Re: " + brief.getSubject(), "UTF-8");
        mail.setHeader("In-Reply-To", brief.getMessageID());
        mail.setHeader("References", brief.getMessageID());
        mail.setText(question + "\n\nOn Friday, Bellwether wrote:\n> " + brief.getSubject() + "\n", "UTF-8");
        sender.send(mail);
        Awaitility.await().atMost(PATIENCE).until(() -> mailbox.stream().anyMatch(one -> answers(one, number)));
        return mailbox.stream().filter(one -> answers(one, number)).findFirst().orElseThrow();
    }

    private static String id(int number) {
        return "<question-" + number + "@example.org>";
    }

    private static boolean answers(MimeMessage mail, int number) {
        return field(mail, "In-Reply-To").equals(id(number));
    }

    private void print(MimeMessage brief, String question, MimeMessage answer, int number)
            throws MessagingException, IOException {
        boolean threaded = field(answer, "References").equals(field(brief, "Message-ID") + " " + id(number));
        OUT.printf(
                "======== %d. %s%nSubject: %s | in the thread: %s | links of the text that the HTML lacks:"
                        + " %s%n%n%s%n%n",
                number, question, answer.getSubject(), threaded, unlike(answer), text(answer));
    }

    /** Both parts are to lead to the same places. */
    private static List<String> unlike(MimeMessage mail) throws MessagingException, IOException {
        String html = raw(mail).replace("&amp;", "&");
        return Pattern.compile("https?://\\S+")
                .matcher(text(mail))
                .results()
                .map(MatchResult::group)
                .filter(link -> !html.contains(link))
                .distinct()
                .toList();
    }

    private static String raw(MimeMessage mail) throws MessagingException, IOException {
        StringBuilder parts = new StringBuilder();
        var multipart = (jakarta.mail.Multipart) mail.getContent();
        for (int part = 0; part < multipart.getCount(); part++) {
            if (multipart.getBodyPart(part).isMimeType("text/html")) {
                parts.append(multipart.getBodyPart(part).getContent());
            }
        }
        return parts.toString();
    }

    private static String text(MimeMessage mail) throws IOException, MessagingException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        mail.writeTo(wire);
        return IncomingMail.read(wire.toByteArray()).text();
    }

    private static String field(MimeMessage mail, String name) {
        try {
            String value = mail.getHeader(name, " ");
            return value == null ? "" : value.replaceAll("\\s+", " ").strip();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static JavaMailSenderImpl to(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    @Override
    public void close() {
        rooms.close();
        server.stop();
    }
}
