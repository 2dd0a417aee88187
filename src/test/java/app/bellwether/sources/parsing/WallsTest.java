package app.bellwether.sources.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallsTest {

    private static final String FIRST =
            "The harbour of Lindhaven closes for two weeks in June, because its quay is to be mended, said the mayor.";
    private static final String LAST = "Ships will go to Brannes until then, which is forty miles to the north of it.";
    private static final String DIALOGUE =
            ("<p>We and our 812 partners store and/or access information on a device, such as cookies, and process"
                + " personal data, such as unique identifiers, for personalised advertising, measurement and the"
                + " development of services.</p><p>You may accept all or manage your preferences, and withdraw your"
                + " consent at any time. Some of our partners rely on legitimate interests.</p>")
                    .repeat(12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id='onetrust-consent-sdk'>",
                "<div id='CybotCookiebotDialog' class='x'>",
                "<div class='qc-cmp2-container'>",
                "<div id='didomi-host'>",
                "<div id='sp_message_container_412'>",
                "<div id='usercentrics-root'>",
                "<div id='truste-consent-track'>",
                "<div id='iubenda-cs-banner'>",
                "<div id='BorlabsCookieBox'>",
                "<div class='fc-consent-root'>",
                "<div role='dialog' aria-label='privacy'>",
                "<section aria-modal='true'>",
                "<div class='site-cookie-banner open'>"
            })
    void readsTheShortArticleBesideALongDialogue(String opening) {
        var page = read(opening + DIALOGUE + opening.replaceAll("<(\\w+).*", "</$1>")
                + "<article><h1>Harbour closes</h1><p>" + FIRST + "</p><p>" + LAST + "</p></article>");

        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + LAST);
        assertThat(page.instead()).isNull();
        assertThat(page.paid()).isFalse();
    }

    @Test
    void keepsAnArticleThatStandsInADialogue() {
        var page = read("<div role='dialog'><article><p>" + FIRST + "</p><p>" + LAST + "</p></article></div>");

        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + LAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id='page' class='gdpr-enabled'>",
                "<div class='cookie-notice-dismissed'>",
                "<section role='dialog'><div class='gdpr'>"
            })
    void keepsAPageThatIsCalledLikeADialogueAsAWhole(String opening) {
        var page = read(opening + "<div id='onetrust-consent-sdk'>" + DIALOGUE + "</div><div class='cookie-banner'>"
                + DIALOGUE + "</div><div><h1>Harbour closes</h1><p>" + FIRST + "</p><p>" + LAST + "</p></div></div>");

        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + LAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We and our partners use cookies. Accept all, or manage your preferences.",
                "Wir und unsere 211 Partner verarbeiten Daten. Alle akzeptieren oder Ihre Einwilligung widerrufen.",
                "Nous utilisons des cookies. Tout accepter, ou retirer votre consentement à tout moment.",
                "Utilizamos cookies propias y de terceros. Puede aceptar todas o retirar su consentimiento.",
                "Utilizziamo i cookie di terze parti. Accettare tutti o ritirare il tuo consenso in ogni momento.",
                "Wij gebruiken altijd cookies op deze site. Alles accepteren of uw toestemming intrekken."
            })
    void takesAPageThatOnlyAsksForConsentForNoArticle(String words) {
        var page = read("<div><p>" + words + "</p><p>" + words + " " + words + "</p></div>");

        assertThat(page.text()).isEmpty();
        assertThat(page.instead()).isEqualTo("asks for consent");
    }

    @Test
    void keepsAnArticleAboutCookies() {
        var text = "The regulator fined three publishers for having no way to reject all of it, as the law asks. They"
                + " have a month to answer, and said that we and our partners will look at it.";
        var page = read("<article><p>" + FIRST + "</p><p>" + text + "</p><p>" + LAST + "</p></article>");

        assertThat(page.instead()).isNull();
        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + text + "\n\n" + LAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Just a moment...</title><p>Enable JavaScript and cookies to continue, then reload this"
                        + " page.</p>",
                "<title>p.example</title><div id='px-captcha'></div><p>Press and hold to confirm you are a human.</p>",
                "<title>Are you a robot?</title><p>We have detected unusual activity from your network, it says"
                        + " here.</p>",
                "<title>p.example</title><iframe src='https://geo.captcha-delivery.com/x'></iframe><p>Please wait.</p>"
            })
    void takesACheckOfTheReaderForNoArticle(String html) {
        var page = ArticlePages.read(html, "https://paper.example/1");

        assertThat(page.text()).isEmpty();
        assertThat(page.instead()).isEqualTo("checks whether its reader is a person");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>",
                "<script"
                    + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>",
                "<script type='application/ld+json'>{\"@graph\":[{\"datePublished\":\"2026-03-02\",\"hasPart\":"
                    + "{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":\"False\",\"cssSelector\":\".x\"}}]}</script>",
                "<meta property='article:content_tier' content='locked'>",
                "<p>Subscribe to continue reading.</p>",
                "<p>Dieser Artikel ist nur für Abonnenten.</p>",
                "<p>Cet article est réservé aux abonnés.</p>",
                "<p>Contenido exclusivo para suscriptores.</p>"
            })
    void saysThatAnArticleIsToBePaidFor(String sign) {
        var page = read("<article><p>" + FIRST + "</p><p>" + LAST + "</p>" + sign + "</article>");

        assertThat(page.paid()).isTrue();
        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + LAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Finland is already a member of the alliance, and will remain one.",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":true}</script>",
                "Subscribers of the telephone company will pay more from June on, it said."
            })
    void takesNothingElseForAPaywall(String words) {
        assertThat(read("<article><p>" + FIRST + "</p><p>" + words + "</p><p>" + LAST + "</p></article>")
                        .paid())
                .isFalse();
    }

    @Property(tries = 60)
    void neverFailsOnAPage(@ForAll @StringLength(max = 400) String noise, @ForAll @IntRange(max = 40) int times) {
        var html = "<div role=dialog><p>" + noise.repeat(times) + "<article><p>" + FIRST + "</p>" + noise;

        assertThat(ArticlePages.read(html, "https://paper.example/1")).isNotNull();
    }

    private static ArticlePage read(String body) {
        return ArticlePages.read(
                "<html><head><title>Harbour closes</title></head><body class='has-cookie-banner'>" + body
                        + "</body></html>",
                "https://paper.example/1");
    }
}
