package app.bellwether.replies;

import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody wants their brief to be about, as typed: {@code AI chips, EU} in place of what there was, {@code + AI chips} besides
 * it, {@code - AI chips} no longer.
 *
 * @param parts in order; none when there are too many, or one is too long
 */
record Wish(List<Part> parts) {

    private static final int MOST = 30;
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 6;

    /** Between two of them; a hyphen counts only before a word. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?:(?<!\\s)|\\G)\\s*+[,;]\\s*+|(?<!\\s)\\s++(?=[+−–-]\\s*\\p{L})");

    private static final Pattern SIGN = Pattern.compile(
            "^(?:([+]|add\\s|also\\s)|([−–-]|remove\\s|without\\s|no\\s))\\s*", Pattern.CASE_INSENSITIVE);

    /** What to do with an interest. */
    enum How {
        ONLY,
        ADDED,
        REMOVED
    }

    /**
     * One of them.
     *
     * @param interest as understood
     * @param known false when a word of it is not in the taxonomy
     */
    record Part(How how, Interest interest, boolean known) {}

    static Wish read(String typed, Taxonomy taxonomy) {
        List<Part> parts = new ArrayList<>();
        How last = How.ONLY;
        for (String part : BETWEEN.split(bare(typed.replaceFirst("^\\s*[:=]\\s*", "")), -1)) {
            Matcher sign = SIGN.matcher(part);
            String words = part;
            if (sign.find()) {
                last = sign.group(1) == null ? How.REMOVED : How.ADDED;
                words = part.substring(sign.end());
            }
            if (words.length() > LONGEST || parts.size() == MOST) {
                return new Wish(List.of()); // a part of it would be kept, and the rest lost
            }
            if (!words.isBlank()) {
                Understanding understood = taxonomy.understand(words);
                boolean known = understood.recognised()
                        && understood.unknown().stream()
                                .allMatch(word -> taxonomy.understand(word).recognised());
                parts.add(new Part(last, Interest.of(understood, false), known));
            }
        }
        return new Wish(parts);
    }

    static String bare(String typed) {
        return typed.strip().replaceFirst("[.!]$", "");
    }

    /**
     * False when it may be prose that begins with the command's word, or a slip: it would put in place of all there is what nobody knows
     * or what is of another kind, or take away what is not there.
     */
    boolean isPlain(List<Interest> interests, AffectedInterests wanted) {
        return !parts.isEmpty()
                && parts.stream().allMatch(part -> switch (part.how()) {
                    case ONLY -> part.known() && wanted.holds(part.interest());
                    case ADDED -> part.known() || part.interest().typed().split("\\s+", -1).length <= MOST_WORDS;
                    case REMOVED -> interests.stream().anyMatch(interest -> isSame(interest, part.interest()));
                });
    }

    /** True when it would only take away what is not there, and we know what that is: a slip, or prose, would not be known. */
    boolean isSoAlready(List<Interest> interests) {
        return !parts.isEmpty()
                && parts.stream()
                        .allMatch(part -> part.how() == How.REMOVED
                                && part.known()
                                && interests.stream().noneMatch(interest -> isSame(interest, part.interest())));
    }

    /** The words that are looked for as they are. */
    List<String> unknown() {
        return parts.stream()
                .filter(part -> part.how() != How.REMOVED)
                .flatMap(part -> part.interest().unknown().stream())
                .distinct()
                .toList();
    }

    List<Interest> applied(List<Interest> interests, AffectedInterests wanted) {
        boolean instead = parts.stream().anyMatch(part -> part.how() == How.ONLY);
        List<Interest> all = interests.stream()
                .filter(interest -> !instead || !wanted.holds(interest) || isNamed(interest))
                .toList();
        for (Part part : parts) {
            all = part.how() == How.REMOVED ? without(part.interest(), all) : with(part.interest(), all);
        }
        return all;
    }

    /** What stays keeps its weight and its date. */
    private boolean isNamed(Interest interest) {
        return parts.stream().anyMatch(part -> part.how() != How.REMOVED && isSame(interest, part.interest()));
    }

    static List<Interest> with(Interest added, List<Interest> interests) {
        return interests.stream().anyMatch(interest -> isSame(interest, added))
                ? interests.stream()
                        .map(interest -> isTyped(interest, added) ? interest.as(added) : interest)
                        .toList()
                : Stream.concat(interests.stream(), Stream.of(added)).toList();
    }

    /** What was there already counts no less than before. */
    static List<Interest> followed(Interest followed, List<Interest> interests) {
        return with(followed, interests).stream()
                .map(interest -> isSame(interest, followed) && interest.weight() < followed.weight()
                        ? interest.weighing(followed.weight())
                        : interest)
                .toList();
    }

    static List<Interest> without(Interest named, List<Interest> interests) {
        return interests.stream().filter(interest -> !isSame(interest, named)).toList();
    }

    /** The same words may have been understood otherwise before: whoever types them again means what they mean now. */
    private static boolean isTyped(Interest one, Interest other) {
        return one.typed().equalsIgnoreCase(other.typed());
    }

    private static boolean isSame(Interest one, Interest other) {
        return one.muted() == other.muted()
                && (isTyped(one, other)
                        || one.said().equalsIgnoreCase(other.said())
                        || (Set.copyOf(one.ways()).equals(Set.copyOf(other.ways()))
                                && one.without().equals(other.without())));
    }
}
