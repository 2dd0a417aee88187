package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SampleMorning;
import app.bellwether.TestDatabase;
import app.bellwether.delivery.LocalOutbox;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on what was restored from a backup. */
class RestoredPagesTest {

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void sendsNothingUntilAnOperatorSaysSoOnTheirPage() throws IOException, InterruptedException {
        TestDatabase database = SampleMorning.database();
        database.jdbc().sql("""
            insert into delivery.restored (taken, at) values ('2026-11-20 06:29:00Z', '2026-11-20 06:29:30Z')
            """).update();
        try (ConfigurableApplicationContext application = SampleMorning.start(database)) {
            String url = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            get(url + application.getBean(LocalDoor.class).link());
            String page = SampleMorning.await(
                    Duration.ofMinutes(2),
                    () -> Optional.of(get(url + "/operator"))
                            .filter(one -> one.contains("What came by mail meanwhile is read.")));
            assertThat(page).contains("Nothing is sent", "from a backup of", "Send again from here");
            assertThat(get(url + "/readyz"))
                    .startsWith("nothing is sent: restored 2026-11-20T06:29:30Z")
                    .endsWith("ready\n");
            assertThat(application.getBean(LocalOutbox.class).newest(10)).isEmpty();

            assertThat(post(url, "sent-until=yesterday").body()).contains("That is no moment");
            assertThat(post(url, "sent-until=2026-11-20T06:28:00Z").statusCode())
                    .isEqualTo(409);
            assertThat(post(url, "sent-until=2026-11-20T06:29:00Z").body()).doesNotContain("Nothing is sent");

            assertThat(get(url + "/readyz")).isEqualTo("ready\n");
            SampleMorning.firstBrief(application, "ada@example.org");
        }
    }

    private HttpResponse<String> post(String url, String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(url + "/operator/resume"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", url)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private String get(String address) {
        try {
            return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
