package app.bellwether.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of a list that may be too long to be shown at once.
 *
 * @param lines what is on it
 * @param at which page it is, from 1
 * @param pages how many there are, 1 at least
 */
record ListPage<T>(List<T> lines, int at, int pages) {

    private static final int LINES = 50;

    /** The page of that number: the first where it is no number, the last where there are not so many. */
    static <T> ListPage<T> of(List<T> all, String number) {
        int pages = Math.max(1, (all.size() + LINES - 1) / LINES);
        int at = Math.clamp(number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 1, 1, pages);
        return new ListPage<>(all.stream().skip((at - 1L) * LINES).limit(LINES).toList(), at, pages);
    }

    /** The place of its first line, and the addresses of the pages before and after it, where there are any. */
    Map<String, @Nullable Object> around(IntFunction<String> address) {
        Map<String, @Nullable Object> around = new HashMap<>();
        around.put("first", (at - 1) * LINES + 1);
        around.put("before", at > 1 ? address.apply(at - 1) : null);
        around.put("after", at < pages ? address.apply(at + 1) : null);
        return around;
    }

    /**
     * The address of that page of a list.
     *
     * @param path without what narrows the list down; may be empty
     * @param asked names, each with its value behind it; what is empty is left out
     */
    static String address(String path, int page, String... asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        for (int i = 0; i < asked.length; i += 2) {
            add(address, asked[i], asked[i + 1]);
        }
        add(address, "page", page > 1 ? Integer.toString(page) : "");
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
