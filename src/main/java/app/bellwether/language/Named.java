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
    private static final Set<String> NEVER = WordFiles.set(
            "The A An And Or Of In On At By For From To With As But If It He She They We You His Her Its Their Our My"
                    + " Your This That These Those Who What When Where Why How I Despite Unlike Amid Although While"
                    + " Because However Meanwhile");
    private static final Set<String> LAND = WordFiles.set(
            "North South East West Northern Southern Eastern Western Central Upper Lower Greater Northeast Northwest"
                + " Southeast Southwest Middle Arctic Antarctic Mediterranean Caribbean Atlantic Pacific Baltic Balkan"
                + " Strip Valley County Counties City Cities River Bay Island Islands Governorate Province District"
                + " State States Region European Asian African Latin Coast Sea Ocean Mountains Peninsula Republic"
                + " Territory Territories Capitol");
    private static final Set<String> PERSON_AFTER = WordFiles.set("tweeted testified resigned who whose");
    private static final Pattern CONTRACTED = Pattern.compile(".*['’](?:m|re|ve|ll|d|t)");
    private static final Pattern VERB = Pattern.compile(
            "is|was|has|had|will|would|can|could|may|might|did|does|said|says|told|\\p{Ll}{2,}(?:ed|[^s]s)|bought|sold|won|"
                + "lost|made|took|gave|got|went|came|left|held|led|met|paid|put|ran|saw|set|spent|built|began|became|"
                + "brought|chose|cut|fell|felt|found|grew|kept|knew|rose|sent|shut|spoke|thought|threw|wrote");
    private static final Pattern COMMON = Pattern.compile(
            "(?:[^s]s|ing|ed|ly|tion|sion|ment|ness|ity|ance|ence|ship|ism|hood|dom|able|ible|ical|ial|ive|ous|ful|less|ent|ant|ary)$");
    private static final Set<String> OPENERS = WordFiles.words("openers.txt");
    private static final Set<String> NOBODY = WordFiles.set(
            "GDP GNP CPI AI EV EVs IPO CEO CFO PDF FAQ HIV AIDS DNA GPS TV TVs ID IDs IT PC PCs ETF ESG COVID Covid"
                + " PTSD LGBT LGBTQ BREAKING NEWS UPDATE EXCLUSIVE PHOTO PHOTOS VIDEO WATCH READ MORE RSS SMS URL USD"
                + " EUR GBP GMT EST EDT UTC PM AM OK SUV SUVs CO2 CD CDs DVD MP MPs VIP DIY API HTML R&D B2B"
                + " Republican Democratic Internet English French German Spanish God Christian Muslim Jewish Catholic"
                + " Islamic Islam Earth Us Bible");
    /** Last words of what is named and does not act. */
    private static final Set<String> THINGS = WordFiles.set(
            "Act Bill Law Amendment Treaty Accord Accords Agreement Policy Constitution Resolution Article Section"
                    + " Phase Day Week Recession Depression War Wars Era Century Bridge Street Avenue Road Highway"
                    + " Boulevard Square Crisis Award Awards Prize Dream Famine Pandemic Convention Charter Declaration"
                    + " Protocol Clause Terms Rights");

    private static final Set<String> PARTY =
            WordFiles.set("Democrat Democratic Republican GOP Labour Conservative Tory");
    private static final Pattern PERIOD = Pattern.compile("[QH][1-4]");
    private static final Set<String> COMPOUND =
            WordFiles.set("led run style era born wide made like area plus held own");
    private static final int LONGEST = 14;
    private static final int LONGEST_SYLLABLE = 6;

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
                || (start > 0 && "“\"‘(•—–\n:".indexOf(text.charAt(start - 1)) >= 0)
                || (start > 1 && ":•-–—".indexOf(text.charAt(start - 2)) >= 0);
    }

    /** The index after the run's last word; the same index when no run begins there. */
    int end(int first) {
        int end = first;
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
        boolean time = Names.TIMES.contains(word.text())
                || (word.allCaps() && Names.TIMES.contains(word.text().charAt(0) + lower.substring(1)));
        return (word.capitalised() || isCamel(word.text()))
                && !time
                && !NEVER.contains(word.text())
                && !CONTRACTED.matcher(word.text()).matches();
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
                && !COMPOUND.contains(word)
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
        boolean party = one.text().matches("[DRI]") && gap.equals("-");
        return !possessive
                && !party
                && !begins.contains(words.get(at).start())
                && (gap.equals(" ") || gap.equals("-") || gap.equals(" & ") || (gap.equals(". ") && initial));
    }

    /** Where the name begins when what only opens the sentence is left out. */
    int begin(int from, int end) {
        int begin = withoutOpening(from, end);
        while (begin < end && (LINKS.contains(words.get(begin).text()) || isBeforePerson(begin, end))) {
            begin++;
        }
        return begin;
    }

    /** "Democrat Sylvester Turner", "Israeli Benjamin Levi". */
    private boolean isBeforePerson(int at, int end) {
        return end - at > 2
                && (PARTY.contains(words.get(at).text()) || places.contains(at))
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

    /** Whether the words name more than a place. */
    boolean someoneIn(int from, int end) {
        boolean someone = false;
        for (int at = from; at < end; at++) {
            Word word = words.get(at);
            boolean state = word.allCaps() && States.isPostal(word.text());
            someone |= !places.contains(at)
                    && !LAND.contains(word.text())
                    && !LINKS.contains(word.text())
                    && !state
                    && word.text().length() > 1;
        }
        boolean body = end > from && Names.BODIES.contains(words.get(end - 1).text());
        if (end - from == 1 && isNobody(words.get(from))) {
            return false;
        }
        if (end > from && THINGS.contains(words.get(end - 1).text())) {
            return false;
        }
        return someone || (body && end - from > 1);
    }

    private static boolean isNobody(Word word) {
        return NOBODY.contains(word.text())
                || PERIOD.matcher(word.text()).matches()
                || (!word.allCaps() && OPENERS.contains(word.lower()) && !Names.BODIES.contains(word.text()));
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
