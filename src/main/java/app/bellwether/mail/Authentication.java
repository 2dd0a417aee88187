package app.bellwether.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field in which a mail server tells what it found out about a sender (RFC 8601, section 2.2).
 *
 * @param server its authserv-id, in lower case
 * @param results in order
 */
public record Authentication(String server, List<Result> results) {

    private static final int LONGEST = 100_000;
    private static final Pattern RESULT =
            Pattern.compile("^\\s*+([a-z][a-z0-9-]*+)\\s*+(?:/\\s*+\\d++\\s*+)?=\\s*+([a-z]++)");

    /** Begins where no letter is before it, so that each is looked at once. */
    private static final Pattern PROPERTY =
            Pattern.compile("(?<![a-z0-9-])([a-z][a-z0-9-]*+\\.[a-z0-9_-]++)\\s*+=\\s*+([^\\s=]++)");

    /**
     * What one method found.
     *
     * @param method in lower case
     * @param value such as {@code pass}, in lower case
     * @param properties what that is of, such as {@code header.d}, all in lower case
     */
    public record Result(String method, String value, Map<String, String> properties) {

        public Result {
            properties = Map.copyOf(properties);
        }

        /** Empty when it is not said. */
        public String property(String name) {
            return properties.getOrDefault(name, "");
        }
    }

    public Authentication {
        results = List.copyOf(results);
    }

    /** The first by that method; empty when there was none. */
    public String result(String method) {
        return results.stream()
                .filter(result -> result.method().equals(method))
                .map(Result::value)
                .findFirst()
                .orElse("");
    }

    static Authentication read(String value) {
        List<String> parts = parts(value.length() <= LONGEST ? value : value.substring(0, LONGEST));
        List<Result> results = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            Matcher result = RESULT.matcher(part);
            if (result.lookingAt()) {
                results.add(new Result(result.group(1), result.group(2), properties(part)));
            }
        }
        return new Authentication(parts.getFirst().strip().split("\\s", 2)[0], results);
    }

    private static Map<String, String> properties(String part) {
        Map<String, String> properties = new HashMap<>();
        Matcher found = PROPERTY.matcher(part);
        while (found.find()) {
            properties.putIfAbsent(found.group(1), found.group(2));
        }
        return properties;
    }

    /** What lies between semicolons, in one go: comments may lie in comments, and nothing in either or in quotes is a result. */
    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && (quoted || depth > 0)) {
                i++;
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
            } else if (quoted) {
                part.append(Character.isLetterOrDigit(c) || ".@-_".indexOf(c) >= 0 ? c : '_');
            } else if (c == '(') {
                depth++;
                part.append(' ');
            } else if (depth > 0) {
                depth -= c == ')' ? 1 : 0;
            } else if (c == ';') {
                parts.add(part.toString().toLowerCase(Locale.ROOT));
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().toLowerCase(Locale.ROOT));
        return parts;
    }
}
