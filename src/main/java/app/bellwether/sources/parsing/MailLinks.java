package app.bellwether.sources.parsing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Links of a mail made such that they tell nobody whose mail it was: where a redirect carries its target in its address, that is taken,
 * and what names campaigns and readers is left off. One that leads on only by whom it was sent to leads nowhere; none is followed to
 * find out.
 */
final class MailLinks {

    private static final int MOST_REDIRECTS = 6;
    private static final int LONGEST = 4000;
    private static final int MOST_QUERY = 80;

    /** What names a campaign, or who reads. */
    private static final Pattern NAMING =
            Pattern.compile("(?i)\\A(?:(?:utm|mc|mkt|hs|vero|oly|pk|mtm|matomo|wt|at|ck|trk|_hs|_ke"
                + "|__s|_?bhlid|ns|elq)(?:[_.-].*)?|[a-z]*clid|ref|ref_?src|referr?er|source|src|cmp|cmpid|ncid|smid|campaign.*"
                + "|xtor|e|em|email|e?mail_?(?:id|hash)|.*token|jwt.*|user|user_?id|uid|uuid|subscriber.*|sub_?id|recipient|contact.*"
                + "|member|r|s|sid|rid|sk|gift|auth.*|sig|signature|isfreemail|newsletter.*|nl|nlid|spm.*|spuserid|spjobid"
                + "|trackingcode|leadsource|ecid|dm_i|mkt_tok)");

    /** A name that refers back, whatever address it carries. */
    private static final Pattern BACK =
            Pattern.compile("(?i)ref.*|src|source|utm_.*|origin|from|image|img|canonical|site");

    private static final Pattern EMBEDDED =
            Pattern.compile("(?i)/(https?(?:://|:/(?=[^/])|:%2f%2f|%3a%2f%2f|%253a%252f%252f).*)");
    private static final Pattern ENCODED_ADDRESS = Pattern.compile("aHR0c[A-Za-z0-9_-]{8,}={0,2}");

    /** One to share with others, to answer or to leave by is no link to what is told. */
    private static final Set<String> SHARING = Set.of(
            "twitter.com/intent",
            "twitter.com/share",
            "x.com/intent",
            "x.com/share",
            "facebook.com/sharer",
            "facebook.com/dialog",
            "linkedin.com/sharing",
            "linkedin.com/sharearticle",
            "api.whatsapp.com/",
            "wa.me/",
            "t.me/share",
            "reddit.com/submit",
            "news.ycombinator.com/submitlink",
            "pinterest.com/pin/create",
            "bsky.app/intent",
            "threads.net/intent",
            "getpocket.com/save",
            "instapaper.com/hello");

    private static final Pattern LEAVING = Pattern.compile("(?i)/(?:un-?subscribe|opt-?out|abmelden|desinscri\\w*"
            + "|desabonne\\w*|disiscri\\w*|manage(?:[-_]?(?:preferences|subscriptions?))?|preferences?|email-?settings"
            + "|update[-_]?profile|forward(?:-to-a-friend)?)(?:\\.\\w+)?(?:/|$)");

    /** From so many characters on, what changes so often between letters and digits, small and large, is no word but a name of somebody. */
    private static final int LONG = 16;

    private static final double RESTLESS = .2;

    /** Hosts that count who clicks begin so; what is behind such a name leads on by a name of the reader, however it looks. */
    private static final Set<String> COUNTING =
            Set.of("click", "clicks", "clicktrack", "ct", "track", "tracking", "trk", "trck");

    /** So do these, but also hosts that publish, such as the archive of a list. */
    private static final Set<String> LIKELY_COUNTING = Set.of(
            "link", "links", "lnk", "url", "email", "e-mail", "mail", "mailer", "em", "go", "t", "r", "l", "e", "c",
            "u");

    private final List<String> addressees;

    /** Registrable domains of whose mail it is. */
    private final Set<String> senders;

    /**
     * Links of one mail.
     *
     * @param addressees addresses that no link may carry
     * @param senders domains of whose mail it is
     */
    MailLinks(List<String> addressees, List<String> senders) {
        this.senders = senders.stream()
                .map(one -> registrable(one.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        this.addressees = addressees.stream()
                .map(one -> one.toLowerCase(Locale.ROOT))
                .filter(one -> !one.isBlank())
                .toList();
    }

    /** The address that a link of the mail leads to; empty when it leads nowhere by itself, or to leaving, sharing or somebody's page. */
    Optional<String> readable(String href) {
        String address = href.strip();
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            String target = target(address);
            if (target == null) {
                break;
            }
            address = target;
        }
        String open = address.length() > LONGEST ? null : XmlFeed.openable(address, "");
        return Optional.ofNullable(open).flatMap(this::bare);
    }

    /** Where a redirect leads, when its address says so. */
    private static @Nullable String target(String address) {
        int scheme = address.indexOf("://");
        int question = address.indexOf('?');
        if (scheme < 0 || address.length() > LONGEST) {
            return null;
        }
        for (String part : question < 0 ? List.<String>of() : parts(address.substring(question + 1))) {
            String[] pair = part.split("=", 2);
            String value = pair.length == 2 && !BACK.matcher(pair[0]).matches() ? address(pair[1]) : null;
            if (value != null) {
                return value;
            }
        }
        String rest = question < 0 ? address : address.substring(0, question);
        var inside = EMBEDDED.matcher(rest.substring(Math.min(rest.length(), scheme + 3)));
        if (inside.find()) {
            String tail = question < 0 || isWhole(inside.group(1)) ? "" : address.substring(question);
            return address(withoutTrailer(inside.group(1)) + tail);
        }
        for (String segment :
                rest.substring(Math.min(rest.length(), scheme + 3)).split("/", -1)) {
            if (ENCODED_ADDRESS.matcher(segment).matches()) {
                return address(segment);
            }
        }
        return null;
    }

    private static boolean isWhole(String embedded) {
        return !embedded.contains("://") && !embedded.contains(":/");
    }

    /** An address that was encoded whole ends where the path goes on. */
    private static String withoutTrailer(String embedded) {
        int slash = embedded.indexOf('/');
        return isWhole(embedded) && slash >= 0 ? embedded.substring(0, slash) : embedded;
    }

    private static List<String> parts(String query) {
        String words = query.contains("#") ? query.substring(0, query.indexOf('#')) : query;
        return List.of(words.split("&(?:amp;)?", MOST_QUERY));
    }

    private static @Nullable String address(String written) {
        String found = ENCODED_ADDRESS.matcher(written).matches() ? decoded64(written) : written;
        for (int i = 0; i < 3 && !isAddress(found) && found.contains("%"); i++) {
            found = decoded(found);
        }
        if (found.matches("(?i)https?:/[^/].*")) {
            found = found.replaceFirst(":/", "://");
        }
        return isAddress(found) ? found : null;
    }

    private static boolean isAddress(String text) {
        return text.matches("(?is)https?://[^/\\s].*");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noCode) {
            return text.replace("%", "");
        }
    }

    private static String decoded64(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text.replaceAll("=+$", "")), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noCode) {
            return text;
        }
    }

    /** Without what names somebody; empty when it is by that that it leads anywhere. */
    private Optional<String> bare(String address) {
        int hash = address.indexOf('#');
        String whole = hash < 0 ? address : address.substring(0, hash);
        int question = whole.indexOf('?');
        String path = question < 0 ? whole : whole.substring(0, question);
        String lower = path.toLowerCase(Locale.ROOT).replaceFirst("^https?://(?:www\\.|m\\.)?", "");
        if (namesAUser(path)
                || counts(path)
                || SHARING.stream().anyMatch(lower::startsWith)
                || LEAVING.matcher(path).find()
                || namesSomebody(path)
                || hasOpaquePart(path.substring(path.indexOf("://") + 3))) {
            return Optional.empty();
        }
        List<String> kept = new ArrayList<>();
        for (String part : question < 0 ? List.<String>of() : parts(whole.substring(question + 1))) {
            String[] pair = part.split("=", 2);
            String value = pair.length == 2 ? pair[1] : "";
            boolean named = part.isEmpty() || NAMING.matcher(pair[0]).matches() || namesSomebody(value);
            if (!named && isOpaque(decoded(value))) {
                return Optional.empty();
            } else if (!named) {
                kept.add(part);
            }
        }
        return Optional.of(kept.isEmpty() ? path : path + "?" + String.join("&", kept));
    }

    private boolean counts(String address) {
        String host = address.substring(address.indexOf("://") + 3)
                .split("[/:]", 2)[0]
                .toLowerCase(Locale.ROOT);
        String first = host.substring(0, Math.max(0, host.indexOf('.')));
        String domain = registrable(host);
        return !host.equals(domain)
                && (COUNTING.contains(first) || (LIKELY_COUNTING.contains(first) && !senders.contains(domain)));
    }

    /** Its last two labels, or three where the last but one is as short as in {@code paper.co.uk}. */
    private static String registrable(String host) {
        String[] labels = host.split("\\.", -1);
        int many = labels.length;
        boolean country = many > 2 && labels[many - 1].length() == 2 && labels[many - 2].length() <= 3;
        int kept = Math.min(many, country ? 3 : 2);
        return String.join(".", List.of(labels).subList(many - kept, many));
    }

    private static boolean namesAUser(String address) {
        int at = address.indexOf('@');
        int slash = address.indexOf('/', address.indexOf("://") + 3);
        return at >= 0 && (slash < 0 || at < slash);
    }

    private static boolean hasOpaquePart(String path) {
        for (String segment : path.split("/", -1)) {
            if (isOpaque(decoded(segment))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpaque(String value) {
        int changes = 0;
        for (int i = 1; i < value.length(); i++) {
            char one = value.charAt(i - 1);
            char other = value.charAt(i);
            boolean letters = Character.isLetter(one) && Character.isLetter(other);
            boolean mixed = Character.isLetterOrDigit(one)
                    && Character.isLetterOrDigit(other)
                    && Character.isDigit(one) != Character.isDigit(other);
            changes += mixed || (letters && Character.isLowerCase(one) && Character.isUpperCase(other)) ? 1 : 0;
        }
        return value.length() >= LONG && changes >= value.length() * RESTLESS;
    }

    private boolean namesSomebody(String part) {
        String said = decoded(part).toLowerCase(Locale.ROOT);
        return addressees.stream().anyMatch(said::contains);
    }
}
