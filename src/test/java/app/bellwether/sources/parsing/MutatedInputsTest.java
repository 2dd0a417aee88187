package app.bellwether.sources.parsing;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.bellwether.Mutations;
import app.bellwether.mail.PublishedMail;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever somebody serves, or makes of what others served: it is read or said to be unreadable, and in time. */
class MutatedInputsTest {

    /** Of what takes some milliseconds; a machine that is busy with other things is slow. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int ENDLESS = 300_000;

    private static final String URL = "https://press.example/news/feed.xml";

    private interface Reading {

        Object read(byte[] document);
    }

    /**
     * Something that is read.
     *
     * @param seeds as it should be, to begin with
     */
    private record Form(Reading reading, List<byte[]> seeds) {

        private Form {
            seeds = List.copyOf(seeds);
        }

        private static Form of(String folder, String ending, Reading reading, String... own) {
            return new Form(reading, Mutations.seeds(List.of(own), folder, ending));
        }

        private byte[] seed(int number) {
            return seeds.get(number % seeds.size());
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("feeds", ".xml", document -> FeedParser.parse(document, "application/rss+xml", URL), """
                <rss version='2.0'><channel><title>Paper</title><item><title>Tolls &amp; lorries</title><link>/a</link>
                <pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate><description><![CDATA[<p>Lorries pay.</p>]]></description>
                </item><item><title>B</title><guid>b</guid></item></channel></rss>
                """, """
                <feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='html'>A&lt;b></title><link href='/a'/>
                <content type='xhtml'><div>Words.</div></content><updated>2026-03-03T09:00:00Z</updated></entry></feed>
                """, """
                {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "a", "title": "A",
                "content_html": "<p>Words.</p>", "date_published": "2026-03-03T09:00:00Z"}]}
                """),
            Form.of("podcasts", ".vtt", MutatedInputsTest::transcripts, """
                WEBVTT

                1
                00:00:01.000 --> 00:00:04.000
                <v Ada>Prices rose by 4%.</v>

                00:00:05.000 --> 00:00:09.000
                Ben: They did.
                """, """
                1
                00:00:01,000 --> 00:00:04,000
                Ada: Prices rose.

                2
                00:00:05,000 --> 00:00:06,500
                They did.
                """, """
                {"version": "1.0.0", "segments": [{"speaker": "Ada", "startTime": 0.5, "endTime": 2, "body": "Prices rose."}]}
                """, """
                <html><body><cite>Ada:</cite><time>0:01</time><p>Prices rose.</p><cite>Ben:</cite><p>They did.</p></body></html>
                """),
            Form.of(
                    "discussions",
                    ".json",
                    document -> FeedParser.parse(document, "application/json", URL),
                    """
                    [{"kind": "Listing", "data": {"children": [{"kind": "t3", "data": {"id": "a1", "title": "Tolls"}}]}},
                    {"kind": "Listing", "data": {"children": [{"kind": "t1", "data": {"author": "ben", "body": "Lorries do.",
                    "replies": ""}}]}}]
                    """,
                    """
                    {"id": 1, "title": "Tolls", "type": "story", "children": [{"id": 2, "author": "ben", "text": "<p>No.",
                    "created_at": "2026-03-03T09:00:00.000Z", "children": []}]}
                    """,
                    """
                    {"post_stream": {"posts": [{"username": "ada", "cooked": "<p>First.</p>", "post_number": 1}]},
                    "title": "Quays", "id": 7}
                    """),
            Form.of("extraction", ".html", document -> ArticlePages.read(document, "text/html", URL), """
                <html><head><title>Tolls</title></head><body><nav><a href='/'>Home</a></nav><article><h1>Tolls</h1>
                <p>Lorries pay more from Monday, the port said.</p><p>Others do not.</p></article></body></html>
                """),
            Form.of("mime", ".eml", document -> Issues.parse(PublishedMail.read(document), "Paper"), """
                From: Paper <letters@paper.example>
                Subject: Monday
                Content-Type: text/html

                <h2><a href='https://paper.example/a'>Tolls rise</a></h2><p>Lorries pay more from Monday, the port said.</p>
                <hr><h2>Quays</h2><p>Two are closed.</p>
                """, """
                From: Paper <letters@paper.example>
                Subject: Monday

                TOLLS RISE

                Lorries pay more. [1]

                [1] https://paper.example/a
                """),
            Form.of("feeds", ".opml", Opml::read, """
                <opml version='2.0'><body><outline text='News'><outline type='rss' text='Paper' xmlUrl='https://paper.example/f'/>
                </outline></body></opml>
                """));

    @Property(tries = 300)
    void areReadOrSaidToBeUnreadable(
            @ForAll @IntRange(max = 5) int which,
            @ForAll @IntRange(max = 100_000) int one,
            @ForAll @IntRange(max = 100_000) int other,
            @ForAll long seed) {
        Form form = FORMS.get(which);
        byte[] mutated = Mutations.of(form.seed(one), form.seed(other), seed);

        assertTimeoutPreemptively(LONGEST, () -> form.reading.read(mutated));
    }

    @Property(tries = 20)
    void takeNoLongerThanTheirLengthAsksFor(
            @ForAll @IntRange(max = 5) int which, @ForAll @IntRange(max = 100_000) int one, @ForAll long seed) {
        Form form = FORMS.get(which);
        byte[] endless = Mutations.endless(form.seed(one), seed, ENDLESS);

        assertTimeoutPreemptively(LONGEST, () -> form.reading.read(endless));
    }

    private static Object transcripts(byte[] document) {
        return List.of(
                Transcripts.read(document, "text/vtt"),
                Transcripts.read(document, "application/x-subrip"),
                Transcripts.read(document, "application/json"),
                Transcripts.read(document, "text/html"));
    }
}
