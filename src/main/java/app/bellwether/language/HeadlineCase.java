package app.bellwether.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the lines in which every word has a capital, so that capitals say nothing there. */
final class HeadlineCase {

    private static final Set<String> SMALL = WordFiles.set(
            "about above after against along amid among around before behind below beneath between beyond despite"
                + " during inside outside since through toward towards under until within without while their which");
    private static final double MOST = .7;
    private static final int LONG_WORD = 4;
    private static final int FEWEST = 5;
    private static final int FEW = 2;

    private HeadlineCase() {}

    /** The indices of the words of such sentences; none when the text has no others to compare them with. */
    static Set<Integer> words(List<WordAt> words, List<Sentence> sentences) {
        Set<Integer> indices = new HashSet<>();
        int at = 0;
        int plain = 0;
        for (Sentence sentence : sentences) {
            while (at < words.size() && words.get(at).start() < sentence.start()) {
                at++;
            }
            int from = at;
            while (at < words.size() && words.get(at).end() <= sentence.end()) {
                at++;
            }
            if (isHeadline(words.subList(from, at), sentence.whole())) {
                for (int i = from; i < at; i++) {
                    indices.add(i);
                }
            } else {
                plain++;
            }
        }
        return plain == 0 ? Set.of() : indices;
    }

    private static boolean isHeadline(List<WordAt> words, boolean whole) {
        if (!words.isEmpty() && words.getFirst().text().equals("By")) {
            return false; // a byline, which has nothing but names in it
        }
        List<WordAt> longer = words.stream()
                .filter(word -> word.text().length() >= LONG_WORD
                        && Character.isLetter(word.text().charAt(0)))
                .toList();
        long capitals = longer.stream().filter(WordAt::capitalised).count();
        return whole
                ? longer.size() >= FEWEST && capitals >= MOST * longer.size() && !tells(longer)
                : words.size() >= FEW
                        && capitals == longer.size()
                        && words.stream().noneMatch(WordAt::startsWithDigit);
    }

    /** Whether there are verbs and nouns in small letters, which a headline has not when its others have capitals. */
    private static boolean tells(List<WordAt> words) {
        long small = words.stream()
                .filter(word -> word.text().length() > LONG_WORD && !word.capitalised() && !SMALL.contains(word.text()))
                .count();
        return small >= FEW;
    }
}
