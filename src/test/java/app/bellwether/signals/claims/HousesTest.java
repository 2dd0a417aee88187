package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HousesTest {

    @ParameterizedTest
    @CsvSource({
        "www.spiegel.de, spiegel.de",
        "uk.paper.co.uk, paper.co.uk",
        "ada.substack.com, ada.substack.com",
        "www.ada.substack.com, ada.substack.com",
        "ada.github.io, ada.github.io",
        "ada.blogspot.com, ada.blogspot.com",
        "www.ecb.europa.eu, ecb.europa.eu",
        "www.substack.com,",
        "medium.com,",
        "github.io,",
        "www.youtube.com,",
        "news.google.com,",
        "finance.yahoo.com,",
        "blog.google, blog.google",
        "localhost,",
        "192.0.2.7,",
        "'',"
    })
    void knowsTheDomainOfAHostThatIsSomebodysOwn(String host, @Nullable String domain) {
        assertThat(Houses.domain(host)).isEqualTo(domain == null ? "" : domain);
    }

    @ParameterizedTest
    @CsvSource({
        "Tarn Kurier, tarn.de, DE",
        "Tarn Courier, tarn.co.uk, GB",
        "Tarn Noticias, tarn.com.co, CO",
        "Tarn, tarn.co,",
        "Tarn, tarn.io,",
        "Tarn, tarn.github.io,",
        "Tarn, tarn.tv,",
        "Tarn, tarn.eu,",
        "Tarn, tarn.com,",
        "Tarn, '',",
        "The Wall Street Journal, wsj.com, US",
        "WSJ (Markets), '', US",
        "Anybody, wsj.com, US",
        "The Sun, thesun.co.uk, GB",
        "The Australian, '', AU",
        "Financial Times, ft.com, GB",
        "POLITICO Europe, politico.eu, BE",
        "Nikkei Asia, nikkei.com, JP",
        "Reuters, reuters.com,"
    })
    void knowsTheCountryWhereItIsSure(String publisher, String domain, @Nullable String country) {
        assertThat(Houses.country(publisher, domain)).isEqualTo(country == null ? "" : country);
    }

    @Test
    void countsAPublisherForWhoeverHasItsDomainWhereItsNameSaysNothing() {
        assertThat(Houses.of("Tarn Kurier", "tarn.de")).isEqualTo("tarn.de");
        assertThat(Houses.of("Money by Tarn", "wsj.com")).isEqualTo("News Corp");
        assertThat(Houses.of("MarketWatch", "tarn.de")).isEqualTo("News Corp");
        assertThat(Houses.of("Tarn Kurier", "")).isEqualTo("tarn kurier");
    }
}
