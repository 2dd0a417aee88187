package app.bellwether.sources.newsletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.language.Linguist;
import app.bellwether.mail.ImapMailbox;
import app.bellwether.sources.Article;
import app.bellwether.sources.HeldMail;
import app.bellwether.sources.IssueMails;
import app.bellwether.sources.Kind;
import app.bellwether.sources.SourceHealth.State;
import app.bellwether.sources.polling.KeptArticles;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Newsletters that our own listener takes, in a real store. */
@Timeout(60)
class StoredLetterboxTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final String OURS = "letters@brief.example";

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T12:00:00Z"));
    private final KeptArticles kept = new KeptArticles(database, clock, _ -> {});
    private final IssueRows issues = new IssueRows(database.jdbc());

    private static NewsletterSettings settings(@Nullable String address, String... senders) {
        return new NewsletterSettings(
                null,
                null,
                ImapMailbox.Tls.IMPLICIT,
                "",
                "",
                "INBOX",
                Duration.ofMinutes(5),
                Stream.of(senders).map(NewsletterSettings.Sender::valueOf).toList(),
                address,
                "");
    }

    private StoredLetterbox letterbox(String... senders) {
        NewsletterSettings settings = settings(OURS, senders);
        NewsletterSources sources = new NewsletterSources(settings);
        kept.register(sources);
        IssueKeeping keeping = new IssueKeeping(
                new Admission(sources.all(), ""),
                issues,
                kept.keeping(),
                database.jdbc(),
                database.transactions(),
                new IssueKeeping.Surroundings(clock, LINGUIST, Duration.ofDays(30)));
        StoredLetterbox letterbox =
                new StoredLetterbox(settings, sources.all(), new MailboxState(database.jdbc()), keeping, issues, clock);
        letterbox.look();
        return letterbox;
    }

    private static byte[] issue(String from, int number, String more) {
        return IssueMails.html(
                "Return-Path: <x@" + from.replaceFirst(".*@", "") + ">\nX-Original-To: " + OURS + "\nFrom: " + from
                        + "\nSubject: Issue " + number + "\nMessage-ID: <" + number
                        + "@paper.example>\nDate: Wed, 4 Mar 2026 08:00:00 +0000\n",
                "<h1>The bridge number " + number
                        + "</h1><p>The bridge over the Lower Ness closed on Monday, the council said, and"
                        + " it opens again in May.</p>" + more);
    }

    private List<Article> articles() {
        return kept.articles().after(0, 99).stream()
                .map(arrived -> arrived.article())
                .toList();
    }

    @Test
    void takesNothingWhereNoAddressIsNamed() {
        StoredLetterbox letterbox = letterbox("letters@paper.example");

        assertThat(letterbox.takes(OURS)).isTrue();
        assertThat(letterbox.takes("postmaster@brief.example")).isFalse();
        assertThat(settings(null).address()).isNull();
        assertThat(settings(" Letters@Brief.Example ").address()).isEqualTo(OURS);
    }

    @Test
    void needsAnAddressOrAMailboxForItsSenders() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(null, "letters@paper.example"))
                .withMessageContaining("bellwether.newsletters.address");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("no address", "letters@paper.example"))
                .withMessageStartingWith("bellwether.newsletters.address");
    }

    @Test
    void makesArticlesOfWhatNamedSendersSendOnce() {
        StoredLetterbox letterbox = letterbox("The Paper | letters@paper.example");

        letterbox.put(issue("letters@paper.example", 1, ""));
        letterbox.put(issue("letters@paper.example", 1, ""));

        assertThat(articles()).singleElement().satisfies(article -> {
            assertThat(article.kind()).isEqualTo(Kind.NEWSLETTER);
            assertThat(article.publisher()).isEqualTo("The Paper");
            assertThat(article.text())
                    .contains("The bridge over the Lower Ness")
                    .doesNotContain("brief.example");
        });
        assertThat(issues.newest(9)).isEmpty();
        assertThat(kept.sources().health()).extracting(source -> source.state()).containsExactly(State.READ);
    }

    @Test
    void holdsWhatOthersSendUntilTheyAreNamed() {
        letterbox("letters@paper.example").put(issue("news@tide.example", 1, ""));
        assertThat(articles()).isEmpty();
        assertThat(issues.newest(9))
                .extracting(HeldMail.Held::sender, HeldMail.Held::why)
                .containsExactly(
                        tuple("news@tide.example", "is from nobody whom bellwether.newsletters.senders names"));

        letterbox("letters@paper.example", "news@tide.example");

        assertThat(articles()).extracting(Article::title).containsExactly("Issue 1");
        assertThat(issues.newest(9)).isEmpty();
        assertThat(issues.kept()).isEmpty();
    }

    @Test
    void keepsNoMoreOfStrangersThanThereIsRoomFor() {
        StoredLetterbox letterbox = letterbox("letters@paper.example");
        letterbox.put(issue("news@tide.example", 0, "<p>" + "x".repeat(1 << 20) + "</p>"));
        for (int number = 1; number <= 60; number++) {
            clock.pass(Duration.ofSeconds(1));
            letterbox.put(issue("news@tide.example", number, ""));
        }

        assertThat(issues.kept()).hasSize(50);
        assertThat(issues.newest(99)).hasSize(61);
        assertThat(issues.newest(99).getLast().why()).endsWith("it is too large to be kept, and has to be sent again");
        clock.pass(Duration.ofDays(31));
        letterbox.look();
        assertThat(issues.newest(99)).isEmpty();
    }
}
