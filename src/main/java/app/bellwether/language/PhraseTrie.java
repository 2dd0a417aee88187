package app.bellwether.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest of many phrases at each word of a text, in time that does not grow with the number of phrases. Accents and
 * plurals do not matter; a phrase written with capitals asks for capitals.
 */
final class PhraseTrie<T> {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int GAP = 2;

    private final Node<T> root = new Node<>();
    private final boolean names;

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();
        final List<Entry<T>> entries = new ArrayList<>();
    }

    private record Entry<T>(List<WordAt> words, List<T> values) {}

    /**
     * Some words of a text that are a known phrase.
     *
     * @param first index of the first word
     * @param last index after the last word
     * @param values of the phrase
     */
    record Hit<T>(int first, int last, List<T> values) {}

    /** @param names whether the phrases are names, so that they only match words with capitals where they have them, and no plurals */
    PhraseTrie(boolean names) {
        this.names = names;
    }

    void add(String phrase, T value) {
        List<WordAt> words = WordAt.of(phrase);
        Node<T> node = root;
        for (WordAt word : words) {
            node = node.next.computeIfAbsent(form(word), form -> new Node<>());
        }
        for (Entry<T> entry : node.entries) {
            if (entry.words.stream()
                    .map(WordAt::text)
                    .toList()
                    .equals(words.stream().map(WordAt::text).toList())) {
                if (!entry.values.contains(value)) {
                    entry.values.add(value);
                }
                return;
            }
        }
        if (!words.isEmpty()) {
            node.entries.add(new Entry<>(words, new ArrayList<>(List.of(value))));
        }
    }

    /** All phrases of the text, the longest at each place, none inside another. */
    List<Hit<T>> find(String text, List<WordAt> words) {
        List<Hit<T>> hits = new ArrayList<>();
        String[] forms = words.stream().map(this::form).toArray(String[]::new);
        for (int at = 0; at < forms.length; ) {
            Hit<T> hit = longest(text, words, forms, at);
            if (hit == null) {
                at++;
            } else {
                hits.add(hit);
                at = hit.last();
            }
        }
        return hits;
    }

    private @Nullable Hit<T> longest(String text, List<WordAt> words, String[] forms, int first) {
        Hit<T> best = null;
        Node<T> node = root.next.get(forms[first]);
        for (int last = first + 1; node != null; last++) {
            List<T> values = fitting(node, words.subList(first, last));
            if (!values.isEmpty()) {
                best = new Hit<>(first, last, values);
            }
            boolean more = last < forms.length && near(text, words.get(last - 1), words.get(last));
            node = more ? node.next.get(forms[last]) : null;
        }
        return best;
    }

    /** Words of one phrase stand next to each other, with a space, a hyphen or an abbreviation's stop between. */
    private static boolean near(String text, WordAt one, WordAt other) {
        if (other.start() - one.end() > GAP) {
            return false;
        }
        for (int at = one.end(); at < other.start(); at++) {
            if (" -‐‑–.&\n".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private List<T> fitting(Node<T> node, List<WordAt> words) {
        List<T> values = new ArrayList<>();
        for (Entry<T> entry : node.entries) {
            if (fits(entry.words, words)) {
                values.addAll(entry.values);
            }
        }
        return values;
    }

    private boolean fits(List<WordAt> phrase, List<WordAt> words) {
        for (int i = 0; i < phrase.size(); i++) {
            WordAt written = phrase.get(i);
            WordAt found = words.get(i);
            if (written.allCaps() && !found.allCaps()) {
                return false;
            }
            if (names && written.capitalised() && !found.capitalised()) {
                return false;
            }
        }
        return true;
    }

    private String form(WordAt word) {
        String lower = folded(word.lower());
        return names || word.allCaps() ? lower : singular(lower);
    }

    /** Without accents. */
    static String folded(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) > 127) {
                return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
            }
        }
        return word;
    }

    /** Crude on purpose: it only has to do the same to the phrase and to the text. */
    static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
