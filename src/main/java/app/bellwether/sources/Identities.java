package app.bellwether.sources;

import app.bellwether.sources.parsing.ParsedEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what an item is known again. Feeds give new ids to old items, write one address in two ways, change dates, and some give
 * all their items one id; so an item has several keys, and one that is shared within a document is none.
 */
final class Identities {

    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_[^&]*|fbclid|gclid|mc_[ce]id|ref|source|cmp|cmpid|at_\\w+|xtor|ncid|partner|rss|from|s?cid|wt\\.\\w+)(?:=[^&]*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_KEY = 500;
    private static final int ENOUGH_TEXT = 40;
    private static final int BEGIN_OF_TEXT = 400;

    private final String source;
    private final Set<String> shared = new HashSet<>();

    Identities(String source, List<ParsedEntry> entries) {
        this.source = source;
        Map<String, String> titles = new HashMap<>();
        for (var entry : entries) {
            for (var key : named(entry)) {
                var before = titles.putIfAbsent(key, entry.title());
                if (before != null && !before.equals(entry.title())) {
                    shared.add(key);
                }
            }
        }
    }

    ArticleId id(ParsedEntry entry) {
        return ArticleId.of(source, keys(entry).getFirst());
    }

    /** The feed's own id, the address, the words; the best first, at least one. */
    List<String> keys(ParsedEntry entry) {
        var keys = new ArrayList<>(named(entry));
        keys.removeAll(shared);
        keys.add("words " + Digests.sha256(words(entry)));
        return keys;
    }

    private static List<String> named(ParsedEntry entry) {
        var keys = new ArrayList<String>();
        if (entry.guid() != null) {
            keys.add("id " + bounded(canonical(entry.guid())));
        }
        if (entry.link() != null) {
            keys.add(key(entry.link()));
            page(entry.link()).ifPresent(keys::add);
        }
        return keys;
    }

    /** Of an address. */
    static String key(String address) {
        return "url " + bounded(canonical(address));
    }

    /** The page that an address leads into, for feeds that lead to another part of it each time; names an item only together with its title. */
    private static Optional<String> page(String address) {
        var canonical = canonical(address);
        var mark = canonical.indexOf('#');
        return mark < 0 ? Optional.empty() : Optional.of("page " + bounded(canonical.substring(0, mark)));
    }

    /** Some feeds have whole texts for ids, which no index holds. */
    private static String bounded(String key) {
        return key.length() > LONGEST_KEY ? Digests.sha256(key) : key;
    }

    /** Title and text; where there is hardly a text, the day has to tell two items with one title apart. */
    private static String words(ParsedEntry entry) {
        var text = bare(entry.text());
        var more = text.length() >= ENOUGH_TEXT
                ? text.substring(0, Math.min(text.length(), BEGIN_OF_TEXT))
                : text + day(entry);
        return bare(entry.title()) + "\n" + more;
    }

    private static String bare(String text) {
        return NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static @Nullable LocalDate day(ParsedEntry entry) {
        return entry.published() == null
                ? null
                : entry.published().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The same for all the ways of writing an address that lead to one page; other ids stay as they are. */
    static String canonical(String id) {
        var scheme = id.indexOf("://");
        if (scheme < 0 || scheme > 5) {
            return id;
        }
        var rest = id.substring(scheme + 3);
        var fragment = rest.indexOf('#');
        // some feeds tell their items apart by nothing else
        var mark = fragment >= 0 && fragment < rest.length() - 1 ? rest.substring(fragment) : "";
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        var question = rest.indexOf('?');
        var query = question < 0 ? "" : query(rest.substring(question + 1));
        rest = question < 0 ? rest : rest.substring(0, question);
        var slash = rest.indexOf('/');
        var host = (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
        var path = slash < 0 ? "" : rest.substring(slash).replaceFirst("/+$", "");
        return host.replaceFirst("^www\\.", "").replaceFirst(":(?:80|443)$", "") + path + query + mark;
    }

    private static String query(String query) {
        var kept = new ArrayList<String>();
        for (var part : List.of(query.split("&", -1))) {
            if (!part.isEmpty() && !TRACKING.matcher(part).matches()) {
                kept.add(part);
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }
}
