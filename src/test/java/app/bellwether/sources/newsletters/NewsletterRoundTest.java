package app.bellwether.sources.newsletters;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.language.Linguist;
import app.bellwether.mail.BreakingProxy;
import app.bellwether.mail.ImapMailbox;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleCorrected;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Disk;
import app.bellwether.sources.DiskSettings;
import app.bellwether.sources.HeldMail;
import app.bellwether.sources.IssueMails;
import app.bellwether.sources.Kind;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import app.bellwether.sources.polling.KeptArticles;
import app.bellwether.taxonomy.Taxonomy;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

/** Newsletters that come to a mailbox: a real conversation in IMAP, and a real store. */
@Timeout(120)
class NewsletterRoundTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final String PAPER = "From: The Paper <letters@paper.example>\n";

    private final GreenMail server = new GreenMail(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort()});
    private final MailFolder inbox;
    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T12:00:00Z"));
    private final List<Object> events = new ArrayList<>();
    private final KeptArticles kept = new KeptArticles(database, clock, events::add);
    private final IssueRows issues = new IssueRows(database.jdbc());

    NewsletterRoundTest() throws Exception {
        server.start();
        inbox = server.getManagers()
                .getImapHostManager()
                .getInbox(server.setUser("letters@reader.example", "letters", "secret"));
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private NewsletterRound reading(String... senders) {
        return readingWith("secret", senders);
    }

    private NewsletterRound readingWith(String password, String... senders) {
        return readingAt(server.getImap().getPort(), password, senders);
    }

    private NewsletterRound readingAt(int port, String password, String... senders) {
        NewsletterSettings settings = new NewsletterSettings(
                "127.0.0.1",
                port,
                ImapMailbox.Tls.NONE,
                "letters",
                password,
                "INBOX",
                Duration.ofMinutes(5),
                Stream.of(senders).map(NewsletterSettings.Sender::valueOf).toList(),
                null,
                "");
        NewsletterSources sources = new NewsletterSources(settings);
        kept.register(sources);
        Duration oldest = Duration.ofDays(30);
        IssueKeeping keeping = new IssueKeeping(
                new Admission(sources.all(), ""),
                issues,
                kept.keeping(),
                database.jdbc(),
                database.transactions(),
                new IssueKeeping.Surroundings(clock, LINGUIST, oldest));
        Disk disk = new Disk(
                new DiskSettings(DataSize.ofBytes(0), DataSize.ofBytes(0), DataSize.ofGigabytes(1)),
                () -> Long.MAX_VALUE);
        return new NewsletterRound(
                settings,
                sources.all(),
                new MailboxState(database.jdbc()),
                keeping,
                issues,
                new NewsletterRound.Around(clock, disk, oldest));
    }

    private void arrives(byte[] raw) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        inbox.appendMessage(message, new Flags(), Date.from(clock.instant()));
    }

    private void arrives(String id, String subject, String html) throws Exception {
        arrives(IssueMails.html(
                PAPER + "Subject: " + subject + "\nMessage-ID: <" + id + "@paper.example>\nDate: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().atZone(ZoneOffset.UTC))
                        + "\n",
                html));
    }

    private List<Article> articles() {
        List<ArticleId> ids = kept.articles().after(0, 1000).stream()
                .map(arrived -> arrived.article().id())
                .distinct()
                .toList();
        return List.copyOf(kept.articles().byIds(ids).values());
    }

    private List<String> held() {
        return issues.newest(100).stream().map(HeldMail.Held::why).toList();
    }

    @Test
    void readsIssuesFromTheMailboxIntoTheStore() throws Exception {
        NewsletterRound round = reading("Chips | hello@chipletter.example", "slowmoney.post.example");
        arrives(IssueMails.raw("roundup"));
        arrives(IssueMails.raw("essay"));

        round.run();
        round.run();

        assertThat(articles()).extracting(Article::kind).hasSize(4).containsOnly(Kind.NEWSLETTER);
        assertThat(articles()).extracting(Article::publisher).containsOnly("Chips", "Ines Halloran from Slow Money");
        assertThat(articles()).extracting(Article::language).containsOnly("en");
        assertThat(articles()).extracting(Article::url).contains("https://wire.example/2026/03/02/orrin-fab-delay", "");
        assertThat(kept.sources().health())
                .extracting(source -> source.name() + " " + source.state())
                .containsExactly("Chips READ", "Ines Halloran from Slow Money READ");
        assertThat(kept.sources().articles()).isEqualTo(4);
        assertThat(kept.sources().caughtUp()).isTrue();
        assertThat(kept.sources().coverage(clock.instant()).read()).isEqualTo(2);
        assertThat(issues.newest(10)).isEmpty();
        assertThat(inbox.getMessages())
                .extracting(one -> one.isSet(Flags.Flag.SEEN))
                .containsOnly(false);
    }

    @Test
    void readsAMailOnceThoughItComesTwiceOrTheServerNumbersAnew() throws Exception {
        NewsletterRound round = reading("letters@paper.example");
        arrives("1", "The bridge", "<p>The bridge over the Lower Ness closed on Monday after a crack was found.</p>");
        arrives("1", "The bridge", "<p>The bridge over the Lower Ness closed on Monday after a crack was found.</p>");
        round.run();
        database.jdbc()
                .sql("update sources.mailbox set uid_validity = uid_validity - 1")
                .update();

        round.run();

        assertThat(articles()).hasSize(1);
        assertThat(articles().getFirst().revision()).isEqualTo(1);
    }

    @Test
    void takesAnIssueThatIsSentAgainForACorrectionAndTheNextOneForAnother() throws Exception {
        NewsletterRound round = reading("letters@paper.example");
        String said = "The council voted %s for a tram line to the airport, and building is to begin in 2027, it said.";
        arrives("1", "Notes of the day", "<p>" + said.formatted("31 to 20") + "</p>");
        round.run();
        clock.pass(Duration.ofHours(1));
        arrives("2", "Notes of the day", "<p>" + said.formatted("30 to 21") + "</p>");
        round.run();

        assertThat(articles()).extracting(Article::revision).containsExactly(2);
        assertThat(events).hasAtLeastOneElementOfType(ArticleCorrected.class);

        clock.pass(Duration.ofHours(24));
        arrives("3", "Notes of the day", "<p>" + said.formatted("51 to 2") + "</p>");
        clock.pass(Duration.ofMinutes(5));
        arrives(
                "4",
                "Notes of the day",
                "<p>A fire in the market hall was put out within an hour; nobody was hurt.</p>");
        round.run();

        assertThat(articles()).hasSize(3);
    }

    @Test
    void tellsTwoItemsOfOneAddressApart() throws Exception {
        NewsletterRound round = reading("letters@paper.example");
        String item = "<h2><a href='https://live.example/harbour'>%s</a></h2><p>%s</p>";
        arrives(
                "1",
                "One",
                item.formatted(
                                "Harbour closed by fog",
                                "No ship left the harbour on Monday, the master of the port said in the morning.")
                        + item.formatted(
                                "A new ferry",
                                "The ferry to Bressay has room for forty cars and sails every half hour."));
        round.run();
        clock.pass(Duration.ofHours(24));
        arrives(
                "2",
                "Two",
                item.formatted(
                                "Harbour open again",
                                "Eleven ships left on Tuesday when the fog had gone, and two more wait for a pilot.")
                        + item.formatted(
                                "Fares rise",
                                "A crossing costs four pounds from April, the council decided last night by one"
                                        + " vote."));
        round.run();

        assertThat(articles()).hasSize(4);
        assertThat(events).doesNotHaveAnyElementsOfTypes(ArticleCorrected.class);
    }

    @Test
    void holdsWhatNobodyNamedUntilSomebodyDoes() throws Exception {
        arrives(IssueMails.raw("brief"));
        arrives(IssueMails.raw("confirm"));
        arrives(IssueMails.wire("From: mailer-daemon@mx.example\nSubject: Undelivered Mail\n\nx"));
        reading("letters@paper.example").run();

        assertThat(articles()).isEmpty();
        assertThat(held())
                .containsExactlyInAnyOrder(
                        "is from nobody whom bellwether.newsletters.senders names",
                        "asks whether the subscription is wanted",
                        "is no issue: bounce");
        assertThat(issues.newest(9))
                .extracting(HeldMail.Held::link)
                .contains("https://mailer.example/confirm/8f3e2b1a9c7d6e5f?c=44");

        reading("letters@paper.example", "daily.harbourbrief.example").run();

        assertThat(articles()).hasSize(3);
        assertThat(held()).hasSize(2);
        clock.pass(Duration.ofDays(31));
        reading("letters@paper.example").run();
        assertThat(held()).isEmpty();
    }

    @Test
    void givesWhatHasNoDateOrOneToComeThatOfItsArrival() throws Exception {
        arrives(IssueMails.html(
                PAPER + "Message-ID: <1@p>\nSubject: A\n", "<p>The mayor of Oslo resigned on Monday.</p>"));
        arrives(IssueMails.html(
                PAPER + "Message-ID: <2@p>\nSubject: B\nDate: Tue, 03 Mar 2065 06:01:12 +0000\n",
                "<p>The mayor of Bergen stays.</p>"));
        reading("letters@paper.example").run();

        assertThat(articles()).hasSize(2).allMatch(Article::dateGuessed);
        assertThat(articles()).extracting(Article::published).containsOnly(clock.instant());
    }

    @Test
    void goesOnBehindWhatIsBroken() throws Exception {
        arrives("\0\0\0: x\nContent-Type: multipart/mixed; boundary=\n\n--\n--\n".getBytes(StandardCharsets.UTF_8));
        arrives(IssueMails.html(
                PAPER + "Subject: Empty\nMessage-ID: <e@p>\n", "<img src=https://t.example/pixel.gif>"));
        arrives(IssueMails.html(
                PAPER + "Subject: Much\nMessage-ID: <m@p>\n", "<p>Word by word it grows. </p>".repeat(300_000)));
        arrives("9", "Last", "<p>The bridge over the Lower Ness closed on Monday.</p>");
        reading("letters@paper.example").run();

        assertThat(articles()).extracting(Article::title).containsExactlyInAnyOrder("Much", "Last");
        assertThat(articles()).allMatch(article -> article.text().length() <= 500_000);
        assertThat(held()).contains("says nothing that can be read", "names no author that can be read");
    }

    @Test
    void readsAroundWhatBreaksTheConnectionAndHoldsItInTheEnd() throws Exception {
        try (BreakingProxy proxy = new BreakingProxy(server.getImap().getPort(), List.of())) {
            NewsletterRound round = readingAt(proxy.port(), "secret", "letters@paper.example");
            proxy.breakAt("poisoned");
            arrives("1", "First", "<p>This is poisoned.</p>");
            for (int outage = 0; outage < 20; outage++) {
                round.run();
                clock.pass(Duration.ofMinutes(5));
            }
            assertThat(held()).isEmpty();
            arrives("2", "Last", "<p>The bridge over the Lower Ness closed on Monday.</p>");
            round.run();
            assertThat(articles()).extracting(Article::title).containsExactly("Last");
            assertThat(kept.sources().health())
                    .extracting(source -> source.state().name())
                    .containsExactly("FAILING");

            clock.pass(Duration.ofDays(2));
            round.run();
            round.run();

            assertThat(held()).containsExactly("cannot be read, though what came after it can (UID 1 in its mailbox)");
            assertThat(kept.sources().health())
                    .extracting(source -> source.state().name())
                    .containsExactly("READ");
        }
    }

    @Test
    void holdsWhatIsTooLargeOrDatedLongAgo() throws Exception {
        arrives(IssueMails.html(
                PAPER + "Message-ID: <1@p>\nSubject: A\n", "<p>The mayor of Oslo resigned.</p>".repeat(1_000_000)));
        arrives(IssueMails.html(
                PAPER + "Message-ID: <2@p>\nSubject: B\nDate: Tue, 03 Mar 2020 06:01:12 +0000\n",
                "<p>The mayor of Bergen stays.</p>"));
        reading("letters@paper.example").run();

        assertThat(articles()).isEmpty();
        assertThat(held())
                .containsExactlyInAnyOrder(
                        "is too large to be read, at 32 MB (UID 1 in its mailbox)", "is dated more than 30 days ago");
    }

    @Test
    @SuppressWarnings("NullAway") // stands for any fault
    void holdsWhatItStumblesOverBeforeItKnowsWhoseItIs() {
        Configured poison = new Configured("paper", "", null, List.of(), false);
        IssueKeeping keeping = new IssueKeeping(
                new Admission(List.of(poison), ""),
                issues,
                kept.keeping(),
                database.jdbc(),
                database.transactions(),
                new IssueKeeping.Surroundings(clock, LINGUIST, Duration.ofDays(30)));

        keeping.take(IssueMails.raw("essay"));
        keeping.take(IssueMails.raw("essay"));

        assertThat(held()).containsExactly("is made of something that Bellwether stumbles over");
    }

    @Test
    void saysOfItsSendersThatTheStoreDoesNotTakeThem() throws Exception {
        NewsletterRound round = reading("letters@paper.example");
        arrives("1", "The bridge", "<p>The bridge over the Lower Ness closed on Monday.</p>");
        database.jdbc().sql("alter table sources.issue rename to away").update();

        round.run();

        assertThat(kept.sources().health())
                .extracting(source -> source.state() + " " + source.problem())
                .containsExactly("FAILING was not looked for: its mailbox cannot be read (BadSqlGrammarException)");
    }

    @Test
    void saysOfItsSendersThatTheMailboxCannotBeRead() {
        readingWith("wrong", "letters@paper.example").run();

        assertThat(kept.sources().health())
                .extracting(source -> source.state() + " " + source.problem())
                .containsExactly("FAILING was not looked for: its mailbox does not let us in: look at"
                        + " bellwether.newsletters.username and password");
    }
}
