package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Unsubscribing by a mailbox's one click (RFC 8058), over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class OneClickTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** As mailboxes send it that do what they should; others send it as forms do, which they may. */
    private static final String ONE_CLICK =
            "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";

    @SuppressWarnings("NullAway.Init")
    private static Town.Open town;

    @BeforeAll
    static void open() {
        town = Town.open();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void nobodyLeft() {
        JoiningTown.LEFT.clear();
    }

    @Test
    void unsubscribesInBothFormsInWhichMailboxesSendItWithoutCookiesOrRedirects() throws Exception {
        for (HttpRequest click : List.of(
                form("/unsubscribe/good", "List-Unsubscribe=One-Click"), parts("/unsubscribe/good", ONE_CLICK))) {
            JoiningTown.LEFT.clear();

            var response = send(click);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(JoiningTown.LEFT).containsExactly("one click in a mail program");
        }
    }

    @Test
    void takesNothingInPartsButASmallOneClickWhereOneUnsubscribes(CapturedOutput output) throws Exception {
        int before = output.getAll().length();
        String file = ONE_CLICK.replace("Unsubscribe\"", "Unsubscribe\"; filename=\"a\"");
        for (String body : List.of(
                file,
                ONE_CLICK.replace("--b--\r\n", file),
                ONE_CLICK.replace("One-Click", "One-Click\0"),
                ONE_CLICK.replace("One-Click", "x".repeat(20_000)),
                "--b\r\nContent-Disposition: form-data; name=\"a",
                "nothing of the kind")) {
            assertThat(send(parts("/unsubscribe/good", body)).statusCode())
                    .as(body.substring(0, Math.min(90, body.length())))
                    .isEqualTo(400);
        }
        assertThat(send(endless("/unsubscribe/good", ONE_CLICK)).statusCode()).isEqualTo(400);
        for (String path : List.of("/sign-in", "/unsubscribe/good/never", "/unsubscribe/good/come-back")) {
            assertThat(send(parts(path, ONE_CLICK)).statusCode()).as(path).isEqualTo(400);
        }

        assertThat(JoiningTown.LEFT).isEmpty();
        assertThat(output.getAll().substring(before)).isEmpty();
    }

    private static HttpRequest form(String path, String body) {
        return request(path, "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpRequest parts(String path, String body) {
        return request(path, "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Says not how long it is. */
    private static HttpRequest endless(String path, String body) {
        return request(path, "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    private static HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(town.url() + path)).header("Content-Type", type);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
