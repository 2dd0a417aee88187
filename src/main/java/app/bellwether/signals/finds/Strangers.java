package app.bellwether.signals.finds;

import app.bellwether.language.CommonWords;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Word;
import app.bellwether.stories.StoryId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        introduced.computeIfAbsent(story, any -> new HashSet<>()).addAll(lastNames(words));
        for (int i = 0; i < words.size(); i++) {
            if (isAlone(words, i)) {
                alone.computeIfAbsent(words.get(i).bare(), any -> new HashSet<>())
                        .add(story);
            }
        }
    }

    private static Set<String> lastNames(List<Word> words) {
        return IntStream.range(0, words.size())
                .filter(i -> isLast(words, i))
                .mapToObj(i -> words.get(i).bare())
                .collect(Collectors.toSet());
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
                && isUnknown(words.get(first).bare(), claim.origin().story())
                && !lastNames(words).contains(words.get(first).bare());
    }

    /** A common word is a name only since a sentence begins with it: "Freight rates", in a report of Halden Freight. */
    private boolean isUnknown(String name, StoryId story) {
        return introduced.getOrDefault(story, Set.of()).contains(name)
                && !CommonWords.bands().containsKey(name)
                && alone.getOrDefault(name, Set.of()).size() < KNOWN_BY_STORIES;
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
