package app.bellwether.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.StringUtils;

/** Where names begin and end in one text, by what capitals say there. */
final class Named {

    static final Set<String> LINKS =
            WordFiles.set("of the for and de del della di da van von der den la le du al bin ibn e y");
    private static final Set<String> ADDRESS = WordFiles.set("com org net co tv me ly gov edu uk us in html");
    private static final Set<String> ASKED =
            WordFiles.set("the a an it he she we you they this that these those there");
    private static final List<String> CONTRACTED = List.of("'m", "'re", "'ve", "'ll", "'d", "'t");
    static final Pattern VERB = Pattern.compile(
            "is|was|has|had|will|would|can|could|may|might|did|does|said|says|told|\\p{Ll}{2,60}(?:ed|[^s]s)|bought|sold|won|"
                + "lost|made|took|gave|got|went|came|left|held|led|met|paid|put|ran|saw|set|spent|built|began|became|"
                + "brought|chose|cut|fell|felt|found|grew|kept|knew|rose|sent|shut|spoke|thought|threw|wrote");
    static final Pattern COMMON = Pattern.compile(
            "(?:[^s]s|ing|ed|ly|tion|sion|ment|ness|ity|ance|ence|ship|ism|hood|dom|able|ible|[nrtu]al|ical|ial|ive|ous|ful|less|ent|ant|ary)$");
    private static final Set<String> OPENERS = WordFiles.words("openers.txt");

    private static final int LONGEST = 14;
    private static final int LONGEST_SYLLABLE = 6;

    private final String text;
    private final List<WordAt> words;
    private final Set<Integer> places;
    private final Set<Integer> begins = new HashSet<>();
    private final Set<String> lowercase;
    private final Set<Integer> headlines;
    private final Set<String> inside = new HashSet<>();
    private final Set<String> alone = new HashSet<>();
    private final Joints joints;
    private final Someone someone;

    Named(String text, List<WordAt> words, Set<Integer> places, List<Sentence> sentences) {
        this.text = text;
        this.words = words;
        this.places = places;
        sentences.forEach(sentence -> begins.add(sentence.start()));
        this.joints = new Joints(text, words, begins, places, alone);
        this.headlines = HeadlineCase.words(words, sentences);
        this.lowercase = words.stream()
                .map(WordAt::text)
                .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                .collect(Collectors.toSet());
        for (int at = 0; at < words.size(); at++) {
            if (isCapital(at) && !opens(at) && !headlines.contains(at)) {
                inside.add(word(at));
                if (isAlone(at)) {
                    alone.add(word(at));
                }
            }
        }
        this.someone = new Someone(text, words, places, lowercase, OPENERS);
    }

    /** Whether a sentence, a quotation or a list's entry begins there, so that a capital says nothing. */
    private boolean opens(int at) {
        int start = words.get(at).start();
        return begins.contains(start)
                || (start > 0 && "“\"‘'(•—–\n:".indexOf(text.charAt(start - 1)) >= 0)
                || (start > 1 && ":•-–—".indexOf(text.charAt(start - 2)) >= 0);
    }

    private boolean isAlone(int at) {
        boolean after = isCapital(at - 1) && joints.gap(at).length() == 1;
        boolean before = isCapital(at + 1) && joints.gap(at + 1).length() == 1;
        return !after && !before;
    }

    private boolean isCapital(int at) {
        return at >= 0 && at < words.size() && words.get(at).capitalised();
    }

    private String word(int at) {
        return words.get(at).text();
    }

    /** The index after the run's last word; the same index when no run begins there. */
    int end(int first) {
        int end = first;
        if (joints.isOfParty(first)) {
            return end;
        }
        for (int at = first; at < words.size() && at - first < LONGEST && (at == first || joints.joined(at)); at++) {
            if (isName(at) || isModel(at, first) || isSyllable(at, first)) {
                end = at + 1;
            } else if (at == first
                    || !LINKS.contains(word(at))
                    || (at == first + 1 && opens(first) && word(at).equals("the"))) {
                break;
            }
        }
        return end;
    }

    private boolean isName(int at) {
        WordAt word = words.get(at);
        if (isOfAddress(at) || (headlines.contains(at) && !inside.contains(word.text()))) {
            return false;
        }
        String lower = word.lower();
        boolean time = Names.TIMES.contains(word.text())
                || (word.allCaps() && Names.TIMES.contains(StringUtils.capitalize(lower)));
        boolean paper = Names.PAPERS.contains(word.text()) && isCapital(at - 1);
        boolean small =
                word.allCaps() && !word.text().equals("WHO") && Nameless.NEVER.contains(StringUtils.capitalize(lower));
        return (word.capitalised() || word.isCamel())
                && (!time || paper)
                && !small
                && !Nameless.NEVER.contains(word.text())
                && CONTRACTED.stream().noneMatch(word.text().replace('’', '\'')::endsWith);
    }

    /** The end of "pic.twitter.com/WBZ3". */
    private boolean isOfAddress(int at) {
        return at > 0 && text.charAt(words.get(at).start() - 1) == '/' && ADDRESS.contains(word(at - 1));
    }

    /** The "90E" of "BX-90E". */
    private boolean isModel(int at, int first) {
        return at > first && words.get(at).startsWithDigit() && joints.gap(at).equals("-");
    }

    /** The "myung" of "Lee Jae-myung". */
    private boolean isSyllable(int at, int first) {
        String word = word(at);
        return at > first + 1
                && joints.gap(at).equals("-")
                && word.length() <= LONGEST_SYLLABLE
                && Character.isLowerCase(word.codePointAt(0))
                && !Nameless.COMPOUND.contains(word)
                && !word.endsWith("ed")
                && !places.contains(at - 1);
    }

    /** Where the name begins when what only opens the sentence is left out. */
    int begin(int from, int end) {
        int begin = withoutOpening(from, end);
        while (begin < end
                && (LINKS.contains(word(begin))
                        || isBeforePerson(begin, end)
                        || (end - begin > 1 && Nameless.AROUND.contains(word(begin))))) {
            begin++;
        }
        return begin > from && end - begin == 1 && !isKnown(begin) ? end : begin;
    }

    /** Whether the word is a name by itself, whatever stands before it. */
    private boolean isKnown(int at) {
        WordAt word = words.get(at);
        return inside.contains(word.text())
                || word.allCaps()
                || (Names.GIVEN.contains(word.text()) && !asks(at))
                || acts(at);
    }

    /** "Will the minister resign?" */
    private boolean asks(int at) {
        return opens(at) && at + 1 < words.size() && ASKED.contains(word(at + 1));
    }

    /** "Democrat Sylvester Turner", "Israeli Benjamin Levi"; "Washington Intel" where Intel is named alone as well. */
    private boolean isBeforePerson(int at, int end) {
        String next = at + 1 < end ? word(at + 1) : "";
        boolean lone = alone.contains(next) && !Names.BODIES.contains(next) && !Names.GROUPS.contains(next);
        return (end - at == 2 && places.contains(at) && lone)
                || (end - at > 2
                        && (Nameless.PARTY.contains(word(at))
                                || places.contains(at)
                                || (words.get(at).allCaps() && word(at).length() > 2))
                        && Names.GIVEN.contains(next));
    }

    private int withoutOpening(int from, int end) {
        if (!opens(from)) {
            return from;
        }
        WordAt first = words.get(from);
        String lower = first.lower();
        boolean opener = OPENERS.contains(lower) && end - from == 1;
        boolean given = Names.GIVEN.contains(first.text()) && !asks(from);
        if (!opener && (first.allCaps() || inside.contains(first.text()) || given)) {
            return from;
        }
        boolean common = lowercase.contains(lower) || OPENERS.contains(lower) || Abbreviations.begins(lower);
        if (end - from == 1) {
            return !common && acts(from) ? from : end;
        }
        boolean whole = Names.HONORIFICS.contains(first.text()) || Names.BODIES.contains(word(end - 1));
        return !whole && (common || COMMON.matcher(lower).find()) ? from + 1 : from;
    }

    /** "Halden bought" and "Halden's sale", and not "Rumours of". */
    private boolean acts(int at) {
        WordAt word = words.get(at);
        if (word.isCamel() || word.text().chars().anyMatch(Character::isDigit)) {
            return true;
        }
        boolean verb = at + 1 < words.size()
                && joints.gap(at + 1).equals(" ")
                && VERB.matcher(word(at + 1)).matches();
        return (word.shortened() || verb) && !COMMON.matcher(word.lower()).find();
    }

    /** Where the name ends when what is only numbered by it is left out, as the phase in "IPC Phase 4". */
    int end(int from, int end) {
        int last = end;
        while (last > from
                && (Nameless.NUMBERED.contains(word(last - 1))
                        || (last - from > 1 && Nameless.AROUND.contains(word(last - 1))))) {
            last--;
        }
        return withoutTown(from, last);
    }

    /** Where "Gene Wu of Houston" ends without the town; "Bank of Japan" is whole. */
    private int withoutTown(int from, int end) {
        for (int of = from + 2; of + 1 < end; of++) {
            if (word(of).equals("of")
                    && IntStream.range(of + 1, end).allMatch(places::contains)
                    && words.subList(from, of).stream().map(WordAt::text).noneMatch(Names.BODIES::contains)) {
                return of;
            }
        }
        return end;
    }

    /** Whether the words name somebody or something that acts, and not a place, a time or a thing. */
    boolean someoneIn(int from, int end) {
        return someone.in(from, end);
    }

    Actors.Run run(int from, int end, boolean titled) {
        int start = words.get(from).start();
        String name = Words.inOneLine(
                Words.withoutPossessive(text.substring(start, words.get(end - 1).end())));
        return new Actors.Run(name, NameTypes.of(words, from, end, titled), start, start + name.length());
    }
}
