package app.bellwether.trial;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody with a browser of their own: keeps what it is given, follows nothing by itself, and says of itself what it likes. */
final class Visitor {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String url;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    Visitor(String url) {
        this.url = url;
    }

    /** Somebody behind a proxy that says from where they come. */
    static Visitor from(String url, String network) {
        return new Visitor(url).saying("X-Forwarded-For", network).saying("X-Forwarded-Proto", "https");
    }

    Visitor saying(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** What came. */
    record Page(int status, String location, String body) {

        String field(String name) {
            return Jsoup.parse(body).select("input[name=" + name + "]").attr("value");
        }
    }

    Page get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** Sends a form: names and values in turns. */
    Page post(String path, String... fields) throws IOException {
        List<String> pairs = new ArrayList<>();
        for (int at = 0; at < fields.length; at += 2) {
            pairs.add(fields[at] + "=" + URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
        }
        return postRaw(path, String.join("&", pairs));
    }

    Page postRaw(String path, String form) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofMinutes(1));
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Page send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String cookie : response.headers().allValues("Set-Cookie")) {
                String[] parts = cookie.replaceFirst(";.*", "").split("=", 2);
                cookies.put(parts[0], parts[1]);
            }
            return new Page(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
