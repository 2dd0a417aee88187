package app.bellwether.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field in which a mail server tells what it found out about a sender (RFC 8601, section 2.2).
 *
 * @param server its authserv-id, in lower case
 * @param results by method, in lower case, the first of each
 */
public record Authentication(String server, Map<String, String> results) {

    private static final int LONGEST = 4_000;
    private static final Pattern COMMENT = Pattern.compile("\\((?:[^()\\\\]|\\\\.)*+\\)");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern RESULT =
            Pattern.compile("^\\s*([a-z][a-z0-9-]*)(?:\\s*/\\s*\\d+)?\\s*=\\s*([a-z]+).*", Pattern.DOTALL);

    public Authentication {
        results = Map.copyOf(results);
    }

    /** Empty when there was none by that method. */
    public String result(String method) {
        return results.getOrDefault(method, "");
    }

    static Authentication read(String value) {
        String plain = value.length() <= LONGEST ? value : value.substring(0, LONGEST);
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = COMMENT.matcher(plain).replaceAll(" "); // comments may lie in comments
        }
        // what is quoted is no result, whatever it looks like
        String[] parts = QUOTED.matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().contains(";") ? "\"\"" : found.group()))
                .split(";", -1);
        String server = parts[0].strip().split("\\s", 2)[0].replace("\"", "").toLowerCase(Locale.ROOT);
        Map<String, String> results = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            Matcher result = RESULT.matcher(parts[i].toLowerCase(Locale.ROOT));
            if (result.matches()) {
                results.putIfAbsent(result.group(1), result.group(2));
            }
        }
        return new Authentication(server, results);
    }
}
