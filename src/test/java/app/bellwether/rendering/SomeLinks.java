package app.bellwether.rendering;

import app.bellwether.writing.Citation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Links as a mail to one reader has them. */
public record SomeLinks(boolean byMail) implements Links {

    @Override
    public String evidence(Citation citation) {
        return "http://localhost:8080/articles/%s?revision=%d&of=%s&start=%d&end=%d#quote"
                .formatted(
                        citation.article(),
                        citation.revision(),
                        citation.of().name().toLowerCase(Locale.ROOT),
                        citation.start(),
                        citation.end());
    }

    @Override
    public @Nullable String reply(String command) {
        return byMail
                ? "mailto:r+k7qf3mx2@bellwether.example?subject=Re%3A%20Brief&body=" + command.replace(" ", "%20")
                : null;
    }

    @Override
    public String archive() {
        return "http://localhost:8080/b/k3v7h2q5";
    }

    @Override
    public String preferences() {
        return "http://localhost:8080/preferences/k3v7h2q5";
    }

    @Override
    public String unsubscribe() {
        return "http://localhost:8080/unsubscribe/u5m2x7w4";
    }
}
