package app.bellwether.writing.gate;

import app.bellwether.language.CommonWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes true sentences and says them falsely in one place. */
final class DraftBreaks {

    private static final List<String> WEEKDAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final Set<String> SMALL = Set.of(
            ("the a an and but for with from this that these those there here you they he she it we i who what when"
                + " where why how if as at by in on of to or so not no yes all some many most more also then than"
                + " meanwhile however even though while after before since until because although despite its his her"
                + " their our your my is are was were has have had do does did will would may might could can should"
                + " must let just only one two three mr ms mrs dr")
                    .split(" ", -1));
    private static final String MONTH = String.join("|", MONTHS);
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:" + String.join("|", WEEKDAYS) + ")\\b|\\b(?:" + MONTH + ") \\d{1,2}\\b(?!,\\d)|\\b\\d{1,2} (?:"
                    + MONTH + ")\\b|\\b(?:" + MONTH + ")\\b|\\b(?:19|20)\\d\\d\\b(?![\\d,.]\\d)");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d.,:/-])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?![\\p{L}\\d:/-]|[.,]\\d)");
    private static final Pattern SPELLED =
            Pattern.compile("\\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\\b");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}.’'“\"-])\\p{Lu}\\p{Ll}[\\p{L}’-]+(?: \\p{Lu}\\p{Ll}[\\p{L}’-]+)*");
    private static final Map<String, String> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("(?<=\\d)(?:%| percent| per cent)", " people");
        UNITS.put("(?<![A-Z])\\$(?=\\d)", "€");
        UNITS.put("€(?=\\d)", "$");
        UNITS.put("£(?=\\d)", "$");
        UNITS.put("(?<=\\d) million\\b", " billion");
        UNITS.put("(?<=\\d) billion\\b", " million");
        UNITS.put("(?<=\\d) (?:km|kilometers|kilometres)\\b", " miles");
        UNITS.put("(?<=\\d) miles\\b", " kilometers");
        UNITS.put("(?<=\\d) (?:minutes|hours)\\b", " days");
        UNITS.put("(?<=\\d) (?:days|weeks)\\b", " months");
        UNITS.put("(?<=\\d) (?:months|years)\\b", " weeks");
    }

    private static final Pattern SURE =
            Pattern.compile("\\b(?:has|have|was|were|is|are) (?=\\p{Ll})(?!not\\b|a\\b|the\\b)");
    private static final Pattern OPEN = Pattern.compile("\\b(?:may|might|could)\\b(?= \\p{Ll})");
    private static final Pattern COMING = Pattern.compile("\\bwill\\b(?= \\p{Ll})");
    private static final Pattern DENIED =
            Pattern.compile("(?<=\\b(?:has|have|was|were|is|are|did|does|do|will|would|could|can) )not ");
    private static final Pattern AUXILIARY =
            Pattern.compile("\\b(?:has|have|was|were|is|are|will|would|could)\\b(?= \\p{Ll})(?! not\\b)");

    /** What another report says of a thing or of how something is done, and where such a word may stand. */
    private static final Map<Pattern, Pattern> TOLD_OF = Map.of(
            Pattern.compile(
                    "(?<=\\b(?:a|the) )\\p{Ll}{3,}(?:al|ous|ive|ful|less|ic|ed|able|ible|ant|ing)(?= \\p{Ll}{3,})"),
            Pattern.compile("(?<=\\b(?:a|the) )(?=\\p{Ll}{3,})"),
            Pattern.compile("(?<=\\p{Ll} )\\p{Ll}{4,}ly(?= \\p{Ll}{3,}ed\\b)"),
            Pattern.compile("(?<=\\b(?:has|have|was|were|is|are|will|would|to) )(?=\\p{Ll}{3,})"));

    /** A phrase of one to three words that say something. */
    private static final Pattern PHRASE = Pattern.compile(
            "(?<=\\p{Ll}) (?:amid|after|over|for|with|by|from|in) (?:(?:a|the|its|their) )?\\p{Ll}{4,}(?:"
                    + " \\p{Ll}{4,}){0,2}(?=[.,])");

    private final DraftCorpus corpus;

    DraftBreaks(DraftCorpus corpus) {
        this.corpus = corpus;
    }

    Optional<String> number(String text, String evidence, Random random) {
        Optional<MatchResult> found = one(NUMBER, text, random);
        if (found.isEmpty() || (found.get().group().matches("(?:19|20)\\d\\d") && random.nextBoolean())) {
            List<String> words =
                    List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty");
            return one(SPELLED, text, random)
                    .map(word -> put(text, word, other(words, word.group(), random)))
                    .filter(wrong -> isNew(SPELLED, wrong, evidence));
        }
        String old = found.get().group();
        String other = old;
        while (value(other).equals(value(old)) || isThere(other, evidence)) {
            StringBuilder digits = new StringBuilder(old);
            for (int at = 0; at < digits.length(); at++) {
                if (Character.isDigit(digits.charAt(at)) && (old.length() < 3 || random.nextInt(3) == 0)) {
                    digits.setCharAt(at, (char) ('1' + random.nextInt(9)));
                }
            }
            other = digits.toString();
        }
        return Optional.of(put(text, found.get(), other));
    }

    /** Whether one of the values that it has is in no span that is named. */
    private static boolean isNew(Pattern pattern, String text, String evidence) {
        return pattern.matcher(text).results().anyMatch(found -> !isThere(found.group(), evidence));
    }

    private static boolean isThere(String value, String evidence) {
        boolean shortened = MONTHS.contains(value) && evidence.contains(value.substring(0, 3) + ".");
        return shortened
                || Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(value) + "(?![\\p{L}\\d])")
                        .matcher(evidence)
                        .find();
    }

    private static String value(String number) {
        return number.replace(",", "")
                .replaceFirst("^0+(?=\\d)", "")
                .replaceFirst("(\\.\\d*?)0+$", "$1")
                .replaceFirst("\\.$", "");
    }

    Optional<String> name(String text, String evidence, Random random) {
        Optional<MatchResult> found = one(NAME, text, random).filter(name -> isName(name));
        for (int tries = 0; found.isPresent() && tries < 20; tries++) {
            String other = one(NAME, corpus.sentence(random).citation().quote(), random)
                    .filter(name -> name.start() > 0)
                    .map(MatchResult::group)
                    .orElse("");
            boolean there = Stream.of(other.split(" ", -1))
                    .anyMatch(word -> isNoName(word)
                            || evidence.toLowerCase(Locale.ROOT)
                                    .contains(bare(word).replaceFirst("s$", "")));
            if (!other.isEmpty() && !there) {
                return Optional.of(put(text, found.get(), other));
            }
        }
        return Optional.empty();
    }

    private static boolean isName(MatchResult name) {
        boolean small = Stream.of(name.group().split(" ", -1)).anyMatch(DraftBreaks::isNoName);
        return !small && (name.start() > 0 || name.group().contains(" ") || !isCommon(name.group()));
    }

    /** Days, months, and words that have their capital from a beginning. */
    private static boolean isNoName(String word) {
        return DATE.matcher(word).find() || word.equals("May") || SMALL.contains(bare(word));
    }

    private static boolean isCommon(String word) {
        return CommonWords.bands().containsKey(bare(word));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceFirst("[’']s?$", "");
    }

    Optional<String> date(String text, String evidence, Random random) {
        return one(DATE, text, random)
                .map(found -> put(text, found, otherDate(found.group(), random)))
                .filter(wrong -> isNew(DATE, wrong, evidence));
    }

    private static String otherDate(String date, Random random) {
        if (WEEKDAYS.contains(date)) {
            return other(WEEKDAYS, date, random);
        }
        if (date.matches("\\d{4}")) {
            return String.valueOf(Integer.parseInt(date) + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(9)));
        }
        if (date.matches(".*\\d.*") && random.nextBoolean()) {
            int day = Integer.parseInt(date.replaceAll("\\D", ""));
            return date.replaceAll("\\d+", String.valueOf(1 + (day + random.nextInt(26)) % 28));
        }
        String month = date.replaceAll("[\\d ]", "");
        return date.replace(month, other(MONTHS, month, random));
    }

    /** Two numbers, or two dates, each in the place of the other. */
    static Optional<String> exchanged(String text, Random random) {
        Pattern pattern = random.nextBoolean() ? NUMBER : DATE;
        List<MatchResult> all = pattern.matcher(text).results().toList();
        if (all.size() < 2) {
            return Optional.empty();
        }
        MatchResult one = all.get(random.nextInt(all.size() - 1));
        MatchResult other = all.getLast();
        return one.group().equals(other.group()) || one.start() == other.start()
                ? Optional.empty()
                : Optional.of(text.substring(0, one.start())
                        + other.group()
                        + text.substring(one.end(), other.start())
                        + one.group()
                        + text.substring(other.end()));
    }

    Optional<String> unit(String text, Random random) {
        List<String> others = new ArrayList<>();
        UNITS.forEach((unit, instead) -> {
            String other = Pattern.compile(unit).matcher(text).replaceFirst(Matcher.quoteReplacement(instead));
            if (!other.equals(text)) {
                others.add(other);
            }
        });
        return others.isEmpty() ? Optional.empty() : Optional.of(others.get(random.nextInt(others.size())));
    }

    Optional<String> negation(String text, Random random) {
        Optional<MatchResult> denied = one(DENIED, text, random);
        return denied.isPresent()
                ? Optional.of(put(text, denied.get(), ""))
                : one(AUXILIARY, text, random).map(found -> put(text, found, found.group() + " not"));
    }

    Optional<String> modality(String text, Random random) {
        Optional<MatchResult> open = one(OPEN, text, random);
        if (open.isPresent()) {
            return Optional.of(put(text, open.get(), "will"));
        }
        Optional<MatchResult> coming = one(COMING, text, random);
        return coming.isPresent()
                ? Optional.of(put(text, coming.get(), "may"))
                : one(SURE, text, random)
                        .map(found -> put(
                                text,
                                found,
                                switch (found.group().strip()) {
                                    case "has", "have" -> "may have ";
                                    case "was", "were" -> "may have been ";
                                    default -> "may be ";
                                }));
    }

    Optional<String> order(String text, Random random) {
        List<MatchResult> names =
                NAME.matcher(text).results().filter(name -> isName(name)).toList();
        if (names.size() < 2) {
            return Optional.empty();
        }
        int first = random.nextInt(names.size() - 1);
        MatchResult one = names.get(first);
        MatchResult other = names.get(first + 1 + random.nextInt(names.size() - first - 1));
        String between = text.substring(one.end(), other.start());
        boolean alike = one.group().equals(other.group())
                || DATE.matcher(one.group() + " " + other.group()).find();
        return alike || between.matches("\\s*(?:,|and|or|, and)\\s*(?:the )?")
                ? Optional.empty()
                : Optional.of(text.substring(0, one.start())
                        + other.group()
                        + between
                        + one.group()
                        + text.substring(other.end()));
    }

    Optional<String> joined(String text, Random random) {
        String other = corpus.sentence(random).citation().quote();
        return text.endsWith(".") && other.length() < 160
                ? Optional.of(text.substring(0, text.length() - 1) + ", and " + DraftRewordings.small(other))
                : Optional.empty();
    }

    /** A word that another report has of another thing. */
    Optional<String> word(String text, String evidence, Random random) {
        List<Pattern> kinds = new ArrayList<>(TOLD_OF.keySet());
        kinds.sort(Comparator.comparing(Pattern::pattern));
        Pattern kind = kinds.get(random.nextInt(kinds.size()));
        return one(TOLD_OF.getOrDefault(kind, kind), text, random)
                .flatMap(at -> of(kind, evidence, random).map(found -> put(text, at, found + " ")));
    }

    /** What another report says beside, put at the end. */
    Optional<String> phrase(String text, String evidence, Random random) {
        return text.endsWith(".")
                ? of(PHRASE, evidence, random).map(found -> text.substring(0, text.length() - 1) + found + ".")
                : Optional.empty();
    }

    /** What another sentence has of that kind, no word of which the evidence has. */
    private Optional<String> of(Pattern pattern, String evidence, Random random) {
        String there = evidence.toLowerCase(Locale.ROOT);
        return one(pattern, corpus.sentence(random).citation().quote(), random)
                .map(MatchResult::group)
                .filter(found -> Stream.of(found.strip().split(" ", -1))
                        .noneMatch(word -> word.length() > 3
                                && !SMALL.contains(word)
                                && there.contains(word.substring(0, Math.min(word.length(), 5)))));
    }

    static Optional<String> link(String text, Random random) {
        List<String> links = List.of(
                " (https://news.example.com/a).",
                ", see www.example.org.",
                ", says example.com/more.",
                " (mail desk@example.org).");
        return text.endsWith(".")
                ? Optional.of(text.substring(0, text.length() - 1) + links.get(random.nextInt(links.size())))
                : Optional.empty();
    }

    private static String other(List<String> of, String one, Random random) {
        String other = one;
        while (other.equals(one)) {
            other = of.get(random.nextInt(of.size()));
        }
        return other;
    }

    private static Optional<MatchResult> one(Pattern pattern, String text, Random random) {
        List<MatchResult> all = pattern.matcher(text).results().toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private static String put(String text, MatchResult at, String instead) {
        return text.substring(0, at.start()) + instead + text.substring(at.end());
    }
}
