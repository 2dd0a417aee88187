package app.bellwether.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes titles off names: "Intel CEO Lip-Bu Tan" is Intel and Lip-Bu Tan, "Secretary of State Marco Rubio" a person alone. */
final class PersonalTitles {

    /** Beside the honorifics, words of offices that stand before them. */
    private static final Set<String> OFFICES = WordFiles.set(
            "Deputy Vice Prime Foreign Finance Defense Defence Interior Commerce Treasury Trade Energy Health"
                + " Education Labor Labour Transport Transportation Agriculture Justice Security Homeland House Senate"
                + " State Assistant Acting Interim Executive Managing First Former Press National Attorney Chief"
                + " General Supreme Special Republican Democratic Democrat GOP Majority Minority Leader Environment"
                + " Economy Economic Policy Crown Grand Lieutenant Senior Associate District County Circuit Presiding"
                + " Border US Communications Affairs External Aid");

    /** Titles that stand before a name only, so that "Hun Sen" is one. */
    static final Set<String> SHORT = WordFiles.set("Sen Gov Rep Gen Col Lt Maj Capt Rev Prof Dr Sgt Cpl Adm");

    private static final Set<String> LONG_OFFICES =
            Set.of("Homeland", "Foreign", "National", "Veterans", "Health", "Housing");
    private static final int LONGEST_NAME = 5;

    /** A title, "of" and one word: "CEOs of Microsoft". */
    private static final int LONE_OF = 3;

    private PersonalTitles() {}

    /** A name without its titles, and whether it had one. */
    record Part(int from, int end, boolean titled) {}

    static List<Part> parts(List<WordAt> words, int from, int end) {
        if (from >= end) {
            return List.of();
        }
        int title = lastTitle(words, from, end);
        boolean body = Names.BODIES.contains(words.get(end - 1).text());
        boolean of =
                title >= 0 && title + 1 < end && words.get(title + 1).text().equals("of");
        boolean lone =
                of && end - title <= LONE_OF && !isTitle(words.get(end - 1).text());
        if (of && (body || lone)) {
            int at = title + 2;
            return at < end && words.get(at).text().equals("the")
                    ? List.of(new Part(at + 1, end, false))
                    : List.of(new Part(at, end, false));
        }
        if (title < 0
                || (body
                        && title + 1 < end
                        && !Names.GIVEN.contains(words.get(title + 1).text()))) {
            return List.of(new Part(from, end, false));
        }
        int name = afterOffice(words, title + 1, end);
        List<Part> parts = new ArrayList<>();
        int before = title;
        while (before > from && isTitle(words.get(before - 1).text())) {
            before--;
        }
        if (before > from) {
            parts.add(new Part(from, before, false));
        }
        if (name < end) {
            parts.add(new Part(name, end, end - name < LONGEST_NAME));
        }
        return parts;
    }

    private static boolean isTitle(String word) {
        return Names.HONORIFICS.contains(word) || OFFICES.contains(word);
    }

    private static int lastTitle(List<WordAt> words, int from, int end) {
        for (int at = end - 1; at >= from; at--) {
            boolean of = at > from && words.get(at - 1).text().equals("of");
            boolean name = at == end - 1
                    && at > from
                    && (SHORT.contains(words.get(at).text())
                            || Names.GIVEN.contains(words.get(at - 1).text()));
            if (Names.HONORIFICS.contains(words.get(at).text()) && !of && !name) {
                return at;
            }
        }
        return -1;
    }

    /** Past "of State", "of the House" or "of Homeland Security". */
    private static int afterOffice(List<WordAt> words, int from, int end) {
        if (from >= end || !words.get(from).text().equals("of")) {
            return from;
        }
        int at = from + 1;
        if (at < end && words.get(at).text().equals("the")) {
            at++;
        }
        boolean several = at < end && LONG_OFFICES.contains(words.get(at).text());
        if (several && at + 1 < end && words.get(at + 1).text().equals("and")) {
            return Math.min(end, at + 4);
        }
        return Math.min(end, at + (several ? 2 : 1));
    }
}
