package app.bellwether.discord;

import app.bellwether.meters.Meters;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.internal.utils.IOUtil;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is measured of Discord: every request of the bot, also those that JDA repeats, and how long Discord wants it to wait. */
@Component
class DiscordMetrics implements Interceptor {

    /** The words of Discord's routes. Whatever else stands in a path is an id, a name or a token. */
    private static final Set<String> WORDS = Set.of(
            "@me",
            "@original",
            "active",
            "api",
            "applications",
            "archived",
            "bot",
            "callback",
            "channels",
            "commands",
            "gateway",
            "guilds",
            "interactions",
            "messages",
            "oauth2",
            "public",
            "roles",
            "threads",
            "typing",
            "users",
            "v10",
            "webhooks");

    private final Meters meters;
    private volatile boolean lockedOut;

    DiscordMetrics(Meters meters) {
        this.meters = meters;
        asked("POST", "/api/v10/channels/{}/messages", "200", 0);
        limited(0);
        meters.state(() -> Map.of("out", lockedOut ? 1 : 0))
                .count(
                        "out",
                        "bellwether.discord.locked.out",
                        "1 since Discord refused the token: nothing is asked with it again.");
    }

    /** Discord refused the token. */
    void lockedOut() {
        lockedOut = true;
    }

    /** What JDA would use, and counts. */
    OkHttpClient.Builder client() {
        return IOUtil.newHttpClientBuilder().addInterceptor(this);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        try {
            Response response = chain.proceed(request);
            asked(request, Integer.toString(response.code()));
            if (response.code() == 429) {
                limited(seconds(response.header("Retry-After")));
            }
            return response;
        } catch (IOException broken) {
            asked(request, "none");
            throw broken;
        }
    }

    private void asked(Request request, String status) {
        asked(request.method(), route(request.url().pathSegments()), status, 1);
    }

    private void asked(String method, String route, String status, int times) {
        meters.counter(
                        "bellwether.discord.requests",
                        "Requests to Discord, by route and by the status of the answer; none where there was none.",
                        "method",
                        method,
                        "route",
                        route,
                        "status",
                        status)
                .increment(times);
    }

    private void limited(double seconds) {
        meters.seconds(
                        "bellwether.discord.ratelimited",
                        "How long Discord wanted the bot to wait after it had asked too often (429).")
                .increment(seconds);
    }

    static String route(Iterable<String> path) {
        StringBuilder route = new StringBuilder();
        path.forEach(part -> route.append('/').append(WORDS.contains(part) ? part : "{}"));
        return route.toString();
    }

    private static double seconds(@Nullable String header) {
        try {
            return header == null ? 0 : Double.parseDouble(header);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
