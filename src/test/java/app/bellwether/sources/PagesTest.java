package app.bellwether.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesTest {

    private static final String BODY =
            "The council voted on Tuesday to keep the two branch libraries open, but for 22 hours a week instead of"
                    + " 35.";

    @Test
    void findsTheArticleAmongWhatSurroundsIt() {
        var html = """
            <html><head><title>Libraries stay | The Paper</title><meta property="og:title" content="Libraries stay">
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-08-05T07:30:00Z",
             "author":[{"@type":"Person","name":"Judith Penhallow"}]}</script></head>
            <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><header><h1>Libraries stay</h1></header>
            <article><p class="byline">By Judith Penhallow</p><figure><img src=x><figcaption>The reading room</figcaption></figure>
            <p>%s</p><p>An earlier plan would have closed both branches. It drew 3,100 responses, nine in ten opposed.</p>
            <p>Read more: The great closing</p><div class="newsletter-box">Sign up now</div>
            <p>%s Volunteers will run the weekly hour for children where the staff of the council cannot.</p></article>
            <aside>Advertisement: buy a sofa</aside><footer>© The Paper</footer></body></html>\
            """.formatted(BODY, BODY.replace("Tuesday", "a second" + " day"));

        var page = Pages.extract(html.getBytes(UTF_8), "https://paper.example/a");

        assertThat(page.title()).isEqualTo("Libraries stay");
        assertThat(page.author()).isEqualTo("Judith Penhallow");
        assertThat(page.published()).isEqualTo("2025-08-05T07:30:00Z");
        assertThat(page.text())
                .startsWith(BODY + "\n\nAn earlier plan")
                .endsWith("staff of the council cannot.")
                .doesNotContain("Read more", "Sign up", "sofa", "©", "By Judith", "reading room", "Sport");
    }

    @Test
    void keepsALineThatTheArticleSaysAgain() {
        var html = "<article><p>" + BODY
                + "</p><p>In favour: nine</p><p>It voted on the bus, too, after an hour of debate.</p>"
                + "<p>In favour: nine</p></article>";

        assertThat(Pages.extract(html.getBytes(UTF_8), "https://paper.example/a")
                        .text())
                .isEqualTo(BODY
                        + "\n\n"
                        + "In favour: nine\n\n"
                        + "It voted on the bus, too, after an hour of debate.\n\n"
                        + "In favour: nine");
    }

    @Test
    void readsAnArticleOnceThatItsPageHasTwice() {
        var second =
                "An earlier plan would have closed both branches, of which nine in ten who answered thought little.";
        var third = "It voted on the bus as well, which will go once an hour from the station to the lake until June.";
        var all = "<p>" + BODY + "</p><p>" + second + "</p><p>" + third + "</p>";
        var html = "<article>" + all + "<p>" + BODY + " " + second + " " + third + "</p>" + all + "</article>";

        assertThat(Pages.extract(html.getBytes(UTF_8), "https://paper.example/a")
                        .text())
                .isEqualTo(BODY + "\n\n" + second + "\n\n" + third);
    }

    @Test
    void findsNothingOnAnEmptyPage() {
        assertThat(Pages.extract(new byte[0], "https://paper.example/a").text()).isEmpty();
    }
}
