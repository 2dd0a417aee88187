package app.bellwether.delivery;

import app.bellwether.briefs.BriefId;
import app.bellwether.rendering.Links;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Tokens;
import app.bellwether.subscribers.Tokens.Purpose;
import app.bellwether.writing.Citation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The links of a brief and its answers. Derived, so that the same letter carries the same ones at each attempt (R10).
 *
 * @param base where our pages are, without a slash at the end
 * @param tokens that the links carry
 * @param subscriber whose letter it is
 * @param brief that it is or answers about; empty when there is none
 * @param replyTo the address that takes commands, null where one cannot reply by mail
 */
public record LetterLinks(
        String base,
        Tokens tokens,
        SubscriberId subscriber,
        BriefId brief,
        @Nullable String replyTo) implements Links {

    public LetterLinks {
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    @Override
    public String evidence(Citation citation) {
        return base + "/articles/" + encoded(citation.article()) + "?revision=" + citation.revision() + "&of="
                + citation.of().name().toLowerCase(Locale.ROOT) + "&start=" + citation.start() + "&end="
                + citation.end() + "#quote";
    }

    /** The words of a source are there for everybody who has a link to them. */
    @Override
    public String shared() {
        return base;
    }

    @Override
    public @Nullable String reply(String command) {
        return replyTo == null
                ? null
                : "mailto:" + replyTo + "?subject=" + encoded(command) + "&body=" + encoded(command);
    }

    @Override
    public @Nullable String archive() {
        return archive(Purpose.ARCHIVE);
    }

    /** Where the letter is read by many at once. */
    public @Nullable String sharedArchive() {
        return archive(Purpose.SHARED_ARCHIVE);
    }

    private @Nullable String archive(Purpose purpose) {
        return brief.value().isEmpty() ? null : base + "/b/" + tokens.token(purpose, subscriber, brief.value());
    }

    /** Does not sign anybody in, since letters are forwarded: it has another letter sent, to the subscriber's address. */
    @Override
    public String preferences() {
        return base + "/manage/" + tokens.token(Purpose.PREFERENCES, subscriber, "");
    }

    /** Does not name a brief: whichever one it is followed from, it ends them all, however old it is. */
    @Override
    public String unsubscribe() {
        return base + "/unsubscribe/" + tokens.token(Purpose.UNSUBSCRIBE, subscriber, "");
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
