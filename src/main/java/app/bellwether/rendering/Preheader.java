package app.bellwether.rendering;

import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a mailbox shows beside the subject: {@link Document#preheader}, or what there is of it, and then the first sentences that say
 * anything else than it and the headline. Of 40 to 130 characters where a document has as many, cut between words.
 */
final class Preheader {

    /** With less, mailboxes go on with whatever stands first in the mail: the headline once more. */
    static final int SHORTEST = 40;

    static final int LONGEST = 130;

    private static final String BETWEEN = " · ";
    private static final Pattern OPEN_END = Pattern.compile("[\\s,;:·–—-]+$");
    private static final Pattern WHOLE_END = Pattern.compile("^.*[.!?…。！？][”\"»’)]?$");

    private Preheader() {}

    static String of(Document document) {
        String given = Clean.line(document.preheader());
        if (given.length() >= SHORTEST) {
            return cut(given);
        }
        StringBuilder all = new StringBuilder(given);
        Iterator<String> sentences = sentences(document, given.isEmpty())
                .filter(saysMore(document.headline(), given))
                .iterator();
        while (all.length() < SHORTEST && sentences.hasNext()) {
            all.append(all.isEmpty() ? "" : WHOLE_END.matcher(all).matches() ? " " : BETWEEN)
                    .append(sentences.next());
        }
        return cut(all.toString());
    }

    /**
     * An opinion, or what a model says, would stand there without being called so (R3), and what is counted of the lead would be read as
     * of the item that is named before it.
     */
    private static Stream<String> sentences(Document document, boolean first) {
        return document.blocks()
                .flatMap(block -> switch (block) {
                    case Block.Item item -> item.passages().stream();
                    case Block.Paragraph paragraph -> paragraph.passages().stream();
                    case Block.Bars _ -> Stream.<Passage>empty();
                })
                .filter(passage ->
                        passage.kind() == Passage.Kind.REPORTED || (first && passage.kind() == Passage.Kind.FIXED))
                .map(passage -> Clean.line(passage.text()))
                .filter(sentence -> !sentence.isEmpty() && !sentence.endsWith(":"))
                .distinct();
    }

    private static Predicate<String> saysMore(String... told) {
        List<Set<String>> before = Stream.of(told)
                .flatMap(one -> Stream.of(one.split(BETWEEN, -1)))
                .map(Preheader::words)
                .filter(words -> !words.isEmpty())
                .toList();
        return sentence -> {
            Set<String> words = words(sentence);
            return before.stream().noneMatch(known -> known.containsAll(words) || words.containsAll(known));
        };
    }

    /** By hand: an expression that splits took a tenth of what it takes to lay a mail out. */
    private static Set<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int at = 0; at < lower.length(); ) {
            int codePoint = lower.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (!isOfWord(codePoint)) {
                words.add(lower.substring(start, at));
                start = next;
            }
            at = next;
        }
        words.add(lower.substring(start));
        words.remove("");
        return words;
    }

    private static boolean isOfWord(int codePoint) {
        return Character.isLetter(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int between = text.lastIndexOf(BETWEEN, LONGEST);
        if (between >= SHORTEST) {
            return text.substring(0, between);
        }
        String beginning = Column.beginning(text, LONGEST - 2, true);
        return OPEN_END.matcher(beginning).replaceFirst("") + " …";
    }
}
