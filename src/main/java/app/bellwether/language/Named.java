package app.bellwether.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where names begin and end in one text, by what capitals say there. */
final class Named {

    private static final Set<String> LINKS =
            WordFiles.set("of the for and de del della di da van von der den la le du al bin ibn e y");
    private static final Set<String> PERSON_AFTER = WordFiles.set("tweeted testified resigned who whose");
    private static final Pattern CONTRACTED = Pattern.compile(".*['’](?:m|re|ve|ll|d|t)");
    private static final Pattern VERB = Pattern.compile(
            "is|was|has|had|will|would|can|could|may|might|did|does|said|says|told|\\p{Ll}{2,}(?:ed|[^s]s)|bought|sold|won|"
                + "lost|made|took|gave|got|went|came|left|held|led|met|paid|put|ran|saw|set|spent|built|began|became|"
                + "brought|chose|cut|fell|felt|found|grew|kept|knew|rose|sent|shut|spoke|thought|threw|wrote");
    private static final Pattern COMMON = Pattern.compile(
            "(?:[^s]s|ing|ed|ly|tion|sion|ment|ness|ity|ance|ence|ship|ism|hood|dom|able|ible|ical|ial|ive|ous|ful|less|ent|ant|ary)$");
    private static final Set<String> OPENERS = WordFiles.words("openers.txt");

    private static final Pattern PERIOD = Pattern.compile("[QH][1-4]");
    private static final int LONGEST = 14;
    private static final int LONGEST_SYLLABLE = 6;
    private static final int LONGEST_SHORT = 3;

    private final String text;
    private final List<Word> words;
    private final Set<Integer> places;
    private final Set<Integer> begins = new HashSet<>();
    private final Set<String> lowercase;
    private final Set<Integer> headlines;
    private final Set<String> inside = new HashSet<>();

    Named(String text, List<Word> words, Set<Integer> places, List<Sentence> sentences) {
        this.text = text;
        this.words = words;
        this.places = places;
        sentences.forEach(sentence -> begins.add(sentence.start()));
        this.headlines = Headlines.words(words, sentences);
        this.lowercase = words.stream()
                .map(Word::text)
                .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                .collect(Collectors.toSet());
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).capitalised() && !opens(at) && !headlines.contains(at)) {
                inside.add(words.get(at).text());
            }
        }
    }

    /** Whether a sentence, a quotation or a list's entry begins there, so that a capital says nothing. */
    private boolean opens(int at) {
        int start = words.get(at).start();
        return begins.contains(start)
                || (start > 0 && "“\"‘'(•—–\n:".indexOf(text.charAt(start - 1)) >= 0)
                || (start > 1 && ":•-–—".indexOf(text.charAt(start - 2)) >= 0);
    }

    /** The index after the run's last word; the same index when no run begins there. */
    int end(int first) {
        int end = first;
        if (first > 0 && isParty(first - 1, gap(first))) {
            return end;
        }
        for (int at = first; at < words.size() && at - first < LONGEST && (at == first || joined(at)); at++) {
            if (isName(at) || isModel(at, first) || isSyllable(at, first)) {
                end = at + 1;
            } else if (at == first || !LINKS.contains(words.get(at).text())) {
                break;
            }
        }
        return end;
    }

    private boolean isName(int at) {
        Word word = words.get(at);
        if (headlines.contains(at) && !inside.contains(word.text())) {
            return false;
        }
        String lower = word.lower();
        boolean time = Names.TIMES.contains(word.text()) || (word.allCaps() && Names.TIMES.contains(titled(lower)));
        boolean paper = at > 0
                && Names.PAPERS.contains(word.text())
                && words.get(at - 1).capitalised();
        boolean small = word.allCaps() && !word.text().equals("WHO") && Nameless.NEVER.contains(titled(lower));
        return (word.capitalised() || isCamel(word.text()))
                && (!time || paper)
                && !small
                && !Nameless.NEVER.contains(word.text())
                && !CONTRACTED.matcher(word.text()).matches();
    }

    private static String titled(String lower) {
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** The "90E" of "BX-90E". */
    private boolean isModel(int at, int first) {
        return at > first && words.get(at).startsWithDigit() && gap(at).equals("-");
    }

    /** The "myung" of "Lee Jae-myung". */
    private boolean isSyllable(int at, int first) {
        String word = words.get(at).text();
        return at > first + 1
                && gap(at).equals("-")
                && word.length() <= LONGEST_SYLLABLE
                && Character.isLowerCase(word.codePointAt(0))
                && !Nameless.COMPOUND.contains(word)
                && !word.endsWith("ed")
                && !places.contains(at - 1);
    }

    private String gap(int at) {
        return text.substring(words.get(at - 1).end(), words.get(at).start());
    }

    /** "iPhone", "eBay". */
    private static boolean isCamel(String word) {
        return word.length() > 2 && Character.isLowerCase(word.charAt(0)) && Character.isUpperCase(word.charAt(1));
    }

    private boolean joined(int at) {
        Word one = words.get(at - 1);
        String gap = gap(at);
        boolean initial = one.text().length() == 1
                || (Names.HONORIFICS.contains(one.text()) && one.text().length() < 4);
        boolean possessive = one.end() - one.start() > one.text().length()
                && text.charAt(one.end() - 1) == 's'
                && !one.text().endsWith("s");
        boolean party = isParty(at - 1, gap);
        return !possessive
                && !party
                && !begins.contains(words.get(at).start())
                && (gap.equals(" ") || gap.equals("-") || gap.equals(" & ") || (gap.equals(". ") && initial));
    }

    /** The "R" of "(R-Frisco)". */
    private boolean isParty(int at, String gap) {
        return words.get(at).text().matches("[DRI]") && (gap.equals("-") || gap.equals("–"));
    }

    /** Where the name begins when what only opens the sentence is left out. */
    int begin(int from, int end) {
        int begin = withoutOpening(from, end);
        while (begin < end && (LINKS.contains(words.get(begin).text()) || isBeforePerson(begin, end))) {
            begin++;
        }
        return begin > from && end - begin == 1 && !isKnown(begin) ? end : begin;
    }

    /** Whether the word is a name by itself, whatever stands before it. */
    private boolean isKnown(int at) {
        Word word = words.get(at);
        return inside.contains(word.text()) || word.allCaps() || Names.GIVEN.contains(word.text()) || acts(at);
    }

    /** "Democrat Sylvester Turner", "Israeli Benjamin Levi". */
    private boolean isBeforePerson(int at, int end) {
        return end - at > 2
                && (Nameless.PARTY.contains(words.get(at).text()) || places.contains(at))
                && Names.GIVEN.contains(words.get(at + 1).text());
    }

    private int withoutOpening(int from, int end) {
        if (!opens(from)) {
            return from;
        }
        Word first = words.get(from);
        String lower = first.lower();
        boolean opener = OPENERS.contains(lower) && end - from == 1;
        if (!opener && (first.allCaps() || inside.contains(first.text()) || Names.GIVEN.contains(first.text()))) {
            return from;
        }
        boolean common = lowercase.contains(lower) || OPENERS.contains(lower) || Abbreviations.begins(lower);
        if (end - from > 1) {
            boolean title = Names.HONORIFICS.contains(first.text());
            return !title
                            && (common || COMMON.matcher(lower).find())
                            && !Names.BODIES.contains(words.get(end - 1).text())
                    ? from + 1
                    : from;
        }
        return !common && acts(from) ? from : end;
    }

    /** "Halden bought" and "Halden's sale", and not "Rumours of". */
    private boolean acts(int at) {
        Word word = words.get(at);
        if (isCamel(word.text()) || word.text().chars().anyMatch(Character::isDigit)) {
            return true;
        }
        boolean possessive = word.end() - word.start() > word.text().length();
        boolean verb = at + 1 < words.size()
                && gap(at + 1).equals(" ")
                && VERB.matcher(words.get(at + 1).text()).matches();
        return (possessive || verb) && !COMMON.matcher(word.lower()).find();
    }

    /** Where the name ends when what is only numbered by it is left out, as the phase in "IPC Phase 4". */
    int end(int from, int end) {
        int last = end;
        while (last > from && Nameless.NUMBERED.contains(words.get(last - 1).text())) {
            last--;
        }
        return last;
    }

    /** Whether the words name somebody or something that acts, and not a place, a time or a thing. */
    boolean someoneIn(int from, int end) {
        if (from >= end || (end - from == 1 && isNobody(words.get(from))) || isThing(from, end)) {
            return false;
        }
        for (int at = from; at < end; at++) {
            Word word = words.get(at);
            boolean state = word.allCaps() && States.isPostal(word.text());
            if (!places.contains(at)
                    && !Nameless.LAND.contains(word.text())
                    && !LINKS.contains(word.text())
                    && !state
                    && word.text().length() > 1) {
                return true;
            }
        }
        return false;
    }

    /** "The CHIPS Act", "the CHIPS act", "Legal2 days ago". */
    private boolean isThing(int from, int end) {
        boolean body = words.subList(from, end).stream().map(Word::text).anyMatch(Names.BODIES::contains);
        String next = end < words.size() ? words.get(end).text() : "";
        boolean digit = Character.isDigit(text.charAt(words.get(end - 1).end() - 1));
        String last = words.get(end - 1).lower();
        boolean kind = last.endsWith("s")
                && !Names.GROUPS.contains(words.get(end - 1).text())
                && (lowercase.contains(last) || OPENERS.contains(last));
        return ((Nameless.THINGS.contains(words.get(end - 1).text()) || kind) && !body)
                || Set.of("act", "bill", "law").contains(next)
                || (digit && next.matches("(day|hour|minute|week)s?"));
    }

    private static boolean isNobody(Word word) {
        return Nameless.NOBODY.contains(word.text())
                || PERIOD.matcher(word.text()).matches()
                || ((!word.allCaps() || word.text().length() > LONGEST_SHORT)
                        && OPENERS.contains(word.lower())
                        && !Names.LONE.contains(word.text()));
    }

    Actors.Run run(int from, int end, boolean titled) {
        int start = words.get(from).start();
        String name = text.substring(start, words.get(end - 1).end())
                .replaceAll("['’]s?$", "")
                .replaceAll("\\s+", " ");
        return new Actors.Run(name, type(from, end, titled), start, start + name.length());
    }

    private Actor.Type type(int from, int end, boolean titled) {
        Word first = words.get(from);
        Word last = words.get(end - 1);
        if (titled && end - from < 4) {
            return Actor.Type.PERSON;
        }
        if (Names.BODIES.contains(last.text()) || Names.BODIES.contains(first.text())) {
            return Actor.Type.ORGANISATION;
        }
        if (titled || (Names.GIVEN.contains(first.text()) && end - from > 1)) {
            return Actor.Type.PERSON;
        }
        if (last.startsWithDigit() || last.text().chars().anyMatch(Character::isDigit) || isCamel(first.text())) {
            return Actor.Type.PRODUCT;
        }
        if (end - from == 1 && last.allCaps() && last.text().length() < 7) {
            return Actor.Type.ORGANISATION;
        }
        boolean speaks = end < words.size()
                && PERSON_AFTER.contains(words.get(end).text().toLowerCase(Locale.ROOT));
        return speaks && end - from == 2 ? Actor.Type.PERSON : Actor.Type.OTHER;
    }
}
