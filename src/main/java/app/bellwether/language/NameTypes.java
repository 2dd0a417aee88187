package app.bellwether.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What kind of actor a name is of, by its own words and the one after it. */
final class NameTypes {

    private static final Set<String> PERSON_AFTER = WordFiles.set("tweeted testified resigned who whose");

    private NameTypes() {}

    /** Of the words from one up to another; a title before them says that they name a person. */
    static Actor.Type of(List<WordAt> words, int from, int end, boolean titled) {
        WordAt first = words.get(from);
        WordAt last = words.get(end - 1);
        if (titled && end - from < 4) {
            return Actor.Type.PERSON;
        }
        if (Names.BODIES.contains(last.text()) || Names.BODIES.contains(first.text()) || isBodyOf(words, from, end)) {
            return Actor.Type.ORGANISATION;
        }
        if (titled || (Names.GIVEN.contains(first.text()) && end - from > 1)) {
            return Actor.Type.PERSON;
        }
        if (last.startsWithDigit() || last.text().chars().anyMatch(Character::isDigit) || first.isCamel()) {
            return Actor.Type.PRODUCT;
        }
        if (end - from == 1 && last.allCaps() && last.text().length() < 7) {
            return Actor.Type.ORGANISATION;
        }
        boolean speaks = end < words.size()
                && PERSON_AFTER.contains(words.get(end).text().toLowerCase(Locale.ROOT));
        return speaks && end - from == 2 ? Actor.Type.PERSON : Actor.Type.OTHER;
    }

    /** "Texas House of Representatives". */
    private static boolean isBodyOf(List<WordAt> words, int from, int end) {
        for (int at = from + 1; at < end; at++) {
            if (words.get(at).text().equals("of")
                    && Names.BODIES.contains(words.get(at - 1).text())) {
                return true;
            }
        }
        return false;
    }
}
