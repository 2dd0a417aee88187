package app.bellwether.sources.polling;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.TestDatabase;
import app.bellwether.sources.Imprints.Imprint;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JdbcImprintsTest {

    private static final Instant DAY = Instant.parse("2026-03-04T08:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private int articles;

    private void published(Instant at, String publisher, String url, String language) {
        database.jdbc()
                .sql("insert into sources.source (id, name, url, host, next_due) values ('s', 's', 's', 's', now())"
                        + " on conflict do nothing")
                .update();
        database.jdbc()
                .sql("""
            insert into sources.article values (:id, 's', 'ARTICLE', :url, :publisher, null, :at, :at, false, :language, 1, '')
            """)
                .param("id", "a" + articles++)
                .param("url", url)
                .param("publisher", publisher)
                .param("at", Timestamp.from(at))
                .param("language", language)
                .update();
    }

    @Test
    void countsWhereArticlesStandAndInWhichLanguage() {
        published(DAY, "The Merrow Ledger", "https://www.Ledger.example/a?b=c", "en");
        published(DAY, "The Merrow Ledger", "http://ada@www.ledger.example:8080#d", "en");
        published(DAY, "The Merrow Ledger", "https://www.ledger.example", "de");
        published(DAY, "The Merrow Ledger", "", "en");
        published(DAY, "Tarn Kurier", "no address", "de");
        published(DAY.minus(Duration.ofDays(1)), "Tarn Kurier", "https://kurier.example/old", "de");

        assertThat(new JdbcImprints(database.jdbc()).since(DAY))
                .containsExactlyInAnyOrder(
                        new Imprint("The Merrow Ledger", "s", "www.ledger.example", "en", 2),
                        new Imprint("The Merrow Ledger", "s", "www.ledger.example", "de", 1),
                        new Imprint("The Merrow Ledger", "s", "", "en", 1),
                        new Imprint("Tarn Kurier", "s", "", "de", 1));
    }
}
