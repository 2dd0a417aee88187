package app.bellwether.signals.finds;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Word;
import app.bellwether.stories.StoryId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * People whom a sentence calls by their last name, as an article does that has named them before: whoever reads the sentence alone
 * does not know them. Whom sentences of several stories call so, everybody knows.
 *
 * @param introduced last names that follow another name, by story
 * @param alone in which stories a name stands alone
 */
record Strangers(Map<StoryId, Set<String>> introduced, Map<String, Set<StoryId>> alone) {

    private static final int KNOWN_BY_STORIES = 3;

    static Strangers in(Collection<Claim> leads) {
        Strangers strangers = new Strangers(new HashMap<>(), new HashMap<>());
        leads.forEach(strangers::read);
        return strangers;
    }

    private void read(Claim claim) {
        List<Word> words = claim.wording().words();
        StoryId story = claim.origin().story();
        for (int i = 0; i < words.size(); i++) {
            String name = words.get(i).bare();
            if (isAlone(words, i)) {
                alone.computeIfAbsent(name, any -> new HashSet<>()).add(story);
            } else if (isLast(words, i)) {
                introduced.computeIfAbsent(story, any -> new HashSet<>()).add(name);
            }
        }
    }

    /** Whether the first name in it is of somebody whom only other sentences of its story name in full. */
    boolean begins(Claim claim) {
        List<Word> words = claim.wording().words();
        int first = 0;
        while (first < words.size() && !words.get(first).name()) {
            first++;
        }
        return first < words.size()
                && isAlone(words, first)
                && !isOfAnInstitution(words, first)
                && introduced
                        .getOrDefault(claim.origin().story(), Set.of())
                        .contains(words.get(first).bare())
                && alone.getOrDefault(words.get(first).bare(), Set.of()).size() < KNOWN_BY_STORIES;
    }

    private static boolean isAlone(List<Word> words, int i) {
        return words.get(i).name() && !isPart(words, i - 1, i) && !isPart(words, i, i + 1);
    }

    private static boolean isLast(List<Word> words, int i) {
        int begin = i;
        while (isPart(words, begin - 1, begin)) {
            begin--;
        }
        return words.get(i).name() && begin < i && !isPart(words, i, i + 1) && !isOfAnInstitution(words, begin);
    }

    /** "The House", "the European Central Bank". */
    private static boolean isOfAnInstitution(List<Word> words, int begin) {
        return begin > 0 && words.get(begin - 1).bare().equals("the");
    }

    /** Whether both belong to one name: nothing but a space stands between them, and the one is not the other's owner. */
    private static boolean isPart(List<Word> words, int one, int next) {
        return one >= 0
                && next < words.size()
                && words.get(one).name()
                && words.get(next).name()
                && words.get(next).start() - words.get(one).end() == 1
                && words.get(one).bare().length() == words.get(one).written().length();
    }
}
