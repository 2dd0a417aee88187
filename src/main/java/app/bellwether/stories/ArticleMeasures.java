package app.bellwether.stories;

import app.bellwether.language.CalendarWords;
import app.bellwether.language.Linguist;
import app.bellwether.language.Quantity;
import app.bellwether.language.Sentence;
import app.bellwether.sources.Article;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what an article measures, leaving out what cannot be told apart by rules. */
final class ArticleMeasures {

    /** Where one statement of a sentence ends and the next begins. */
    private static final Pattern JOINT = Pattern.compile(
            "[;:()—]|, | [–-] |\\b(?:and|but|while|whereas|after|before|compared|versus|up from|down from)\\b");

    /** "Between 5 and 10", "5-10", "5 to 10" and "5 % or 10 %": none of them is the value. */
    private static final Pattern RANGE =
            Pattern.compile("(?i)\\bbetween\\b[^.;]{0,40}?\\d[^.;]{0,20}?\\band\\b[^.;\\d]{0,5}\\d[\\d.,]*|(?<!\\bfrom"
                    + " [$€£]?)\\b\\d[\\d.,]{0,30}+(?: ?%| percent| per cent| \\p{Ll}{1,30})? ?(?:[-–]|to|or)"
                    + " ?[$€£]?\\d[\\d.,]*");

    private static final Pattern FORMER =
            Pattern.compile("(?i)\\bfrom (?:(?:the|a|an|about|around|some|its|earlier|previous|nearly|only|just) )*+$");

    /** What is a part, a bound or one more of it is not it. */
    private static final Pattern PARTLY = Pattern.compile(
            "(?i)\\b(?:another|additional|further|extra|other|up to|as (?:many|much|few) as|(?:less|fewer) than|at"
                    + " most|under|below|within|every|each|per|first|last|next|by|of the|of those|of"
                    + " them|including|between) (?:(?:the|a|an|about|around|some|nearly|almost) )*+$");

    /** A step is no level: "rose 5 percent", "fell by 5 percent" against "rose to 5 percent". */
    private static final Pattern STEP = Pattern.compile(
            "(?i)\\b(?:ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|climb\\w*|jump\\w*|drop\\w*|gain\\w*|los[et]\\w*|slid\\w*|"
                + "surg\\w*|soar\\w*|plung\\w*|tumbl\\w*|slip\\w*|increas\\w*|decreas\\w*|grow\\w*|grew|declin\\w*|up|down|higher|lower|add(?:s|ed|ing)?)"
                + " (?:[\\p{L}-]+ ){0,2}$");

    private static final Pattern LEVEL = Pattern.compile("(?i)\\b(?:to|at|of|is|was|are|were|reached|hit|totall?ed)"
            + " (?:(?:a|an|the|about|around|least|more|than|some|nearly|almost|over|new|record) )*$");

    /** Sentences that tell of something else than what happened now. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)\\b(?:separate(?:ly)?|similar(?:ly)?|previous(?:ly)?|earlier|(?:last|a|previous)"
                    + " (?:year|month|decade|century)|years?"
                    + " (?:ago|before|earlier)|since|ago|historic|deadliest|worst|average|elsewhere|in the past|in"
                    + " recent|if|initial(?:ly)?|had been|at first|at one point)\\b");

    private static final Pattern HEDGE = Pattern.compile(
            "(?i)\\b(?:about|nearly|almost|some|roughly|around|approximately|more than|over) (?:(?:a|the) )?$");

    /** How long something took is measured anew each time. */
    private static final Set<String> TIME =
            Set.of("second", "minute", "hour", "day", "week", "month", "year", "time", "times");

    private static final Pattern MONTH =
            Pattern.compile("\\b(?:" + CalendarWords.MONTH + "|" + CalendarWords.SHORT_MONTH + "\\b\\.?)(?! \\p{Lu})");
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{L}\\p{N}$€£.,])(?:1[89]|20)\\d\\d(?![\\p{L}\\p{N}%])");
    private static final Pattern LOWERED = Pattern.compile(
            "(?i)\\b(?:revis|correct|lower|cut|reduc|drop|fell\\b|fall|declin|down\\b|shr[aiu]nk|s[oe]ll?d?\\b|trim|slash|eas(?:e|ed"
                + "|ing)\\b)\\w*");
    private static final int MONTH_LETTERS = 3;
    private static final int READ = 8_000;

    private final Linguist linguist;
    private final MeasureWords words;

    ArticleMeasures(Linguist linguist) {
        this.linguist = linguist;
        this.words = new MeasureWords(linguist);
    }

    /**
     * What an article measures.
     *
     * @param measured what can be told apart
     * @param current every quantity that the article gives without calling it a former one
     */
    record Read(Article article, List<Measured> measured, List<Quantity> current) {

        boolean says(Quantity quantity) {
            return current.stream()
                    .anyMatch(other -> other.unit().equals(quantity.unit()) && Measured.sameValue(other, quantity));
        }
    }

    Read of(Article article) {
        String text = article.text().substring(0, Math.min(READ, article.text().length()));
        List<Quantity> quantities = linguist.quantities(text);
        List<Measured> measured = new ArrayList<>();
        List<Quantity> current = new ArrayList<>(linguist.quantities(article.title()));
        for (Sentence sentence : linguist.sentences(text)) {
            List<Quantity> inside = quantities.stream()
                    .filter(quantity -> quantity.start() >= sentence.start() && quantity.end() <= sentence.end())
                    .toList();
            for (Quantity quantity : inside) {
                if (!FORMER.matcher(text.substring(sentence.start(), quantity.start()))
                        .find()) {
                    current.add(quantity);
                    measured(article, sentence, quantity, inside).ifPresent(measured::add);
                }
            }
        }
        return new Read(article, measured, current);
    }

    private Optional<Measured> measured(Article article, Sentence sentence, Quantity quantity, List<Quantity> inside) {
        String text = article.text();
        Sentence clause = clause(text, sentence, quantity);
        List<Quantity> others = inside.stream()
                .filter(other ->
                        other.start() != quantity.start() && other.unit().equals(quantity.unit()))
                .toList();
        List<Quantity> former = others.stream()
                .filter(other -> FORMER.matcher(text.substring(sentence.start(), other.start()))
                        .find())
                .toList();
        boolean twice = others.stream()
                .anyMatch(other ->
                        !former.contains(other) && other.start() >= clause.start() && other.end() <= clause.end());
        if (quantity.unit().isEmpty() || twice || former.size() > 1 || !clear(article, sentence, clause, quantity)) {
            return Optional.empty();
        }
        String around =
                text.substring(clause.start(), quantity.start()) + " " + text.substring(quantity.end(), clause.end());
        Set<String> told = new TreeSet<>(words.told(around));
        told.removeAll(words.told(quantity.text()));
        return Optional.of(new Measured(
                amount(article, sentence, quantity),
                told,
                words.mood(around),
                words.harm(told),
                words.told(sentence.in(text)),
                HEDGE.matcher(text.substring(clause.start(), quantity.start())).find(),
                former.isEmpty() ? null : former.getFirst().value(),
                LOWERED.matcher(sentence.in(text)).find()));
    }

    private static Tellings.Amount amount(Article article, Sentence sentence, Quantity quantity) {
        return new Tellings.Amount(
                quantity, new Tellings.Span(article.id(), article.revision(), sentence.start(), sentence.end()));
    }

    /** Whether it is a value of its own that holds now. */
    private static boolean clear(Article article, Sentence sentence, Sentence clause, Quantity quantity) {
        String whole = sentence.in(article.text());
        String before = article.text().substring(clause.start(), quantity.start());
        return sentence.whole()
                && !PARTLY.matcher(before).find()
                && (!STEP.matcher(before).find() || LEVEL.matcher(before).find())
                && !inRange(whole, quantity, sentence.start())
                && !ELSEWHERE.matcher(whole).find()
                && !TIME.contains(quantity.unit())
                && !namesOtherTime(whole, article);
    }

    private static Sentence clause(String text, Sentence sentence, Quantity quantity) {
        int start = sentence.start();
        int end = sentence.end();
        for (Matcher joint = JOINT.matcher(text).region(start, end); joint.find(); ) {
            if (joint.end() <= quantity.start()) {
                start = joint.end();
            } else if (joint.start() >= quantity.end()) {
                end = joint.start();
                break;
            }
        }
        return new Sentence(start, end, false);
    }

    private static boolean inRange(String sentence, Quantity quantity, int offset) {
        return RANGE.matcher(sentence)
                .results()
                .anyMatch(range -> range.start() + offset < quantity.end() && quantity.start() < range.end() + offset);
    }

    /** Another year, or a month before the last: what was counted then is not what is counted now. */
    private static boolean namesOtherTime(String sentence, Article article) {
        LocalDate day = article.published().atZone(ZoneOffset.UTC).toLocalDate();
        List<String> months = Stream.of(day, day.minusMonths(1))
                .map(one -> one.getMonth().name().substring(0, MONTH_LETTERS))
                .toList();
        return YEAR.matcher(sentence).results().anyMatch(found -> Integer.parseInt(found.group()) != day.getYear())
                || MONTH.matcher(sentence)
                        .results()
                        .map(found -> found.group().substring(0, MONTH_LETTERS).toUpperCase(Locale.ROOT))
                        .anyMatch(found -> !months.contains(found));
    }
}
