package app.bellwether.writing.gate;

import app.bellwether.judging.SentenceJudge;
import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;
import app.bellwether.language.Words;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/** What a sentence may not look like, whatever it says. */
final class WordingChecks {

    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 60;
    private static final int CLAUSE = 6;

    /** Of so many of its words that only a language's own form its sentences are. */
    private static final double CLOSED = .3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");
    private static final Pattern NAMES = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{Lu}|\\p{N})[\\p{L}\\p{N}.,'’-]*");
    private static final Pattern CLAUSES = Pattern.compile("[.,;:!?()—–“”„«»\"]+");

    /** "J.P.Morgan" is no domain. */
    private static final String INITIALS = "(?-i:\\p{Lu}\\.\\p{Lu}\\p{Ll}{3})";

    private static final Pattern LINK = Pattern.compile(
            "(?i)\\b(?:https?|ftp|file|data|mailto|tel|javascript|magnet):|\\bwww\\.|//[\\p{L}\\d]|(?<![\\p{L}\\d-])(?!"
                    + INITIALS + ")[\\p{L}\\d][\\p{L}\\d-]{0,62}+[.。．｡]\\p{L}{2}"
                               + "|(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])|\\S@\\S|(?<!\\S)@\\w|\\bhxxps?|\\[(?:dot|at)]|\\((?:dot|at)\\)");

    /** Symbols are none that news writes: degrees, trademarks, copyright. */
    private static final Pattern MARKUP = Pattern.compile(
            "<\\s*/?\\s*[\\p{L}!?]|&#?\\w{2,8};|\\*\\*|__|`|\\[[^\\]]*]|^\\s*(?:[#>*•–|-]|\\d+[.)]\\s)|[{}|\\\\^~]|(?<!\\S)#\\p{L}"
                + "|[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{So}\\u2028\\u2029&&[^°©®™℃℉]]|={3,}");

    private static final Pattern FIRST = Pattern.compile("(?<![\\p{L}\\p{N}’'-])(?:I(?=[’'"
            + " ](?:m|d|ll|ve|am|have|will|would|think|cannot|can|do|did|was|believe)\\b)"
            + "|[Ww]e|[Oo]ur|[Oo]urs|us|[Mm]y|me|[Ll]et[’']s|wir|unser|unsere|nous|notre|nosotros|nuestro|nuestra|noi"
            + "|nostro|nós|nosso|nossa)(?![\\p{L}\\p{N}-])");

    private static final Pattern ABOUT =
            Pattern.compile("(?i)\\b(?:the|this|these|an?|each|above|cited|provided|given) (?:\\p{L}+"
                    + " )?(?:articles?|excerpts?|passages?|snippets?|spans?|texts?|extracts?|prompts?|documents?"
                    + " (?:provided|above)|source texts?|sources? (?:provided|above|cited))\\b|\\b(?:der|dieser|laut)"
                    + " (?:Artikel|Text|Auszug)\\b|\\bas an? (?:ai|language model|assistant)\\b|\\baccording to the"
                    + " (?:sources?|text|report above)\\b");

    /** Joins what nobody but the writer brought together. */
    private static final Pattern JOINED =
            Pattern.compile("(?i)\\b(?:(?:this|the (?:move|news|decision|announcement)|it) (?:comes|came)"
                + " (?:as|amid|after|while|days|weeks)|in other news|in related news|against (?:this|the) backdrop|all"
                + " this (?:comes|while)|dies geschieht)\\b");

    /** Says of what something comes. */
    private static final String CAUSE = "because|due to|owing to|thanks to|therefore|thus|hence|consequently|as a"
            + " result|weil|wegen|deshalb|daher|deswegen|infolge|parce que|donc|puisque|à cause|porque|debido|por"
            + " eso|ya que|perché|perciò|quindi|poiché|a causa|portanto|devido|por causa";

    private static final Pattern CAUSED = Pattern.compile("(?iu)\\b(?:" + CAUSE + ")\\b");

    /** What a cause may have been told by. */
    private static final Pattern CAUSING = Pattern.compile("(?iu)\\b(?:" + CAUSE
            + "|as|since|so|after|over|following|caus\\p{L}+|da|nach|car|pour|por|per|après|tras|dopo|após)\\b");

    private static final Pattern ENDED = Pattern.compile("(?<![.…])[.!]$");
    private static final String CLOSING = "\"”’»“)";

    /** With a capital or a number, or with a name that has its capital later. */
    private static final Pattern BEGUN =
            Pattern.compile("^(?:[(“\"„«‘]*[\\p{Lu}\\p{Lo}\\p{N}$€£¥]|\\p{Ll}{1,2}\\p{Lu}\\p{L})");

    /** So many sentences may begin with the same words. */
    private static final int BEGIN_ALIKE = 2;

    private static final int BEGINNING = 3;

    private final Linguist linguist;

    WordingChecks(Linguist linguist) {
        this.linguist = linguist;
    }

    static Optional<String> schema(DraftCandidate sentence) {
        if (sentence.text().isBlank()) {
            return Optional.of("it has no words");
        }
        return sentence.drafted().spans().isEmpty() ? Optional.of("it names no span") : Optional.empty();
    }

    /** What is too short to tell by its small words is told by the words that it has from the spans, where these are of that language. */
    Optional<String> language(DraftCandidate sentence) {
        String asked = sentence.context().language();
        boolean other = isOther(sentence, sentence.text(), asked);
        for (String clause : CLAUSES.split(sentence.text(), -1)) {
            String its = linguist.languageOf(clause);
            other |= words(clause).size() >= CLAUSE && !its.equals("und") && isOther(sentence, clause, asked);
        }
        return other ? Optional.of("it is not all in the language asked for, " + asked) : Optional.empty();
    }

    private boolean isOther(DraftCandidate sentence, String text, String asked) {
        String its = linguist.languageOf(text);
        return !its.equals(asked) && !isByItsSmallWords(text, its, asked) && !isMostlyOf(sentence, text, asked);
    }

    /** Whether the form of its sentences is of the language asked for, and not more of the other. */
    private boolean isByItsSmallWords(String text, String its, String asked) {
        double share = new Statement(linguist, text, asked).closedShare();
        return share >= CLOSED
                && (!SentenceJudge.reads(its) || share > new Statement(linguist, text, its).closedShare());
    }

    private static boolean isMostlyOf(DraftCandidate sentence, String text, String asked) {
        Set<String> there = new HashSet<>(words(sentence.lines()));
        List<String> here = words(NAMES.matcher(text).replaceAll(" "));
        long shared = here.stream().filter(there::contains).count();
        return 2 * shared >= here.size()
                && sentence.spans().stream()
                        .allMatch(span -> asked.equals(span.citation().languageOrEnglish()));
    }

    static Optional<String> length(DraftCandidate sentence) {
        int words = words(sentence.text()).size();
        if (words < FEWEST_WORDS) {
            return Optional.of("it has fewer than " + FEWEST_WORDS + " words");
        }
        int most = sentence.drafted().most();
        return sentence.text().length() > most || words > MOST_WORDS
                ? Optional.of("it may have at most " + most + " characters and " + MOST_WORDS + " words")
                : Optional.empty();
    }

    static Optional<String> spans(DraftCandidate sentence) {
        return sentence.drafted().spans().stream()
                .filter(id -> !sentence.context().spans().has(id))
                .map(id -> "there is no span " + id)
                .findFirst();
    }

    /** Between quotation marks stands what one of the spans has, word for word. */
    static Optional<String> quotation(DraftCandidate sentence) {
        List<String> there = sentence.texts().stream().map(WordingChecks::plain).toList();
        for (String quoted : QuotedWords.in(sentence.text())) {
            String words = Words.withoutSigns(plain(quoted), ".,!?").strip();
            if (words.isEmpty() || there.stream().noneMatch(span -> Words.stand(words, span))) {
                return Optional.of("“" + quoted + "” stands in quotation marks and in no span");
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        return Words.inOneLine(text.replace('’', '\'').replace('‘', '\'').replaceAll("[“”„«»‹›「」『』]", "\""));
    }

    static Optional<String> link(DraftCandidate sentence) {
        return found(LINK, sentence.text(), "it has a link or an address: ");
    }

    static Optional<String> markup(DraftCandidate sentence) {
        return found(MARKUP, sentence.text(), "it has markup: ");
    }

    /** Outside quotation marks nobody speaks of themselves, and nobody speaks of what they were shown. */
    static Optional<String> voice(DraftCandidate sentence) {
        String own = QuotedWords.in(sentence.text()).stream()
                .reduce(sentence.text(), (left, quoted) -> left.replace(quoted, " "));
        return found(FIRST, own, "it speaks in the first person: ")
                .or(() -> notOfSpans(ABOUT, own, sentence, "it speaks of what it is made from: "));
    }

    static Optional<String> joined(DraftCandidate sentence) {
        boolean caused = sentence.drafted().standing() == Standing.WORDED
                && CAUSED.matcher(sentence.text()).find()
                && sentence.texts().stream()
                        .noneMatch(span -> CAUSING.matcher(span).find());
        return caused
                ? Optional.of("it gives a reason where no span that it names does")
                : notOfSpans(JOINED, sentence.text(), sentence, "it joins what no span joins: ");
    }

    private static Optional<String> notOfSpans(Pattern pattern, String text, DraftCandidate sentence, String why) {
        String there = sentence.lines().toLowerCase(Locale.ROOT);
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(words -> !there.contains(words.toLowerCase(Locale.ROOT)))
                .map(words -> why + words)
                .findFirst();
    }

    private static Optional<String> found(Pattern pattern, String text, String why) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(why + matcher.group().strip()) : Optional.empty();
    }

    static Optional<String> beginning(DraftCandidate sentence) {
        String begin = beginning(sentence.text());
        long alike = sentence.context().told().stream()
                .filter(told -> beginning(told).equals(begin))
                .count();
        return alike >= BEGIN_ALIKE ? Optional.of("others begin so already: " + begin) : Optional.empty();
    }

    private static String beginning(String text) {
        List<String> words = words(text);
        return String.join(" ", words.subList(0, Math.min(BEGINNING, words.size())));
    }

    static Optional<String> ending(DraftCandidate sentence) {
        String text = sentence.text().strip();
        boolean begun = BEGUN.matcher(text).find();
        String said = Words.withoutSigns(text, CLOSING);
        boolean ended = switch (sentence.drafted().form()) {
            case SENTENCE, CLAIM -> ENDED.matcher(said).find();
            case QUESTION -> said.endsWith("?");
            case TITLE -> !text.endsWith(".") && !text.endsWith(",") && !text.endsWith("…") && !text.endsWith(":");
        };
        boolean one = sentence.drafted().form() == Form.TITLE || sentence.sentencesOf(text) == 1;
        boolean balanced = StringUtils.countOccurrencesOf(text, "(") == StringUtils.countOccurrencesOf(text, ")");
        return begun && ended && balanced && one
                ? Optional.empty()
                : Optional.of("it is not one whole sentence from its capital to its full stop");
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
    }
}
