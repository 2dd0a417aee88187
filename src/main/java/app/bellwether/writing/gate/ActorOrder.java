package app.bellwether.writing.gate;

import app.bellwether.language.CalendarWords;
import app.bellwether.language.ClosedWords;
import app.bellwether.language.ClosedWords.WordClass;
import app.bellwether.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who did it to whom: where a sentence and a span name the same two, neither may stand where the other did. A name stands behind its
 * preposition or without one; those without stand in their order.
 */
final class ActorOrder {

    private static final Pattern NAME = Pattern.compile("(?:(?<before>\\p{Ll}{1,20}+) )?(?:the |The"
            + " )?(?<name>(?<![\\p{L}\\p{N}’'])\\p{Lu}[\\p{L}\\p{N}.’'&-]{0,40}+(?: (?:of |de |von"
            + " )?\\p{Lu}[\\p{L}\\p{N}.’'&-]{0,40}+){0,8}+)");

    private static final Pattern DAY = Pattern.compile(CalendarWords.WEEKDAY + "|" + CalendarWords.MONTH);

    private static final Pattern LISTED = Pattern.compile("\\s{0,3}(?:,\\s{0,3}and|,|and|or|&)\\s{0,3}(?:the )?");

    private static final Pattern CLAUSE =
            Pattern.compile("[,;:—–“”\"]|\\b(?:said|says|told|that|which|who|while|when|because|after|before)\\b");

    /** What somebody does stands directly behind their name. */
    private static final Pattern DEED = Pattern.compile(
            "^ (?:(?:has|have|had|was|were|is|are|will|would|may|might|could|can|also|not|now|been|be|\\p{L}+ly)"
                    + " )*(?<deed>\\p{Ll}{3,})");

    private ActorOrder() {}

    /**
     * @param role its preposition; empty without one
     * @param deed what it does; empty where that is not clear
     */
    private record Actor(String name, String role, String deed, int start, int end) {}

    static Optional<String> refusal(DraftCandidate sentence) {
        String language = sentence.context().language();
        List<Actor> here = actors(sentence.text(), language);
        List<List<Actor>> there = sentence.evidence().stream()
                .map(said -> actors(said.text(), language))
                .toList();
        for (int i = 0; i < here.size(); i++) {
            for (int j = i + 1; j < here.size(); j++) {
                Actor one = here.get(i);
                Actor other = here.get(j);
                if (!isListed(sentence.text(), one, other)
                        && !isSame(one, other)
                        && isOneClause(sentence.text().substring(one.end(), Math.max(one.end(), other.start())))
                        && there.stream().anyMatch(said -> isTurned(said, one, other))
                        && there.stream().noneMatch(said -> isAsSaid(said, one, other))) {
                    return Optional.of(
                            "the spans have " + one.name() + " and " + other.name() + " the other way round");
                }
            }
        }
        return here.stream()
                .filter(one -> isAnothersDeed(one, here, there))
                .map(one -> "in the spans it is not " + one.name() + " of whom it is said: " + one.deed())
                .findFirst();
    }

    /** Whether another, who is named here as well, does in the spans what this one does here. */
    private static boolean isAnothersDeed(Actor one, List<Actor> here, List<List<Actor>> there) {
        List<Actor> doers = there.stream()
                .flatMap(List::stream)
                .filter(its -> !one.deed().isEmpty() && its.deed().equals(one.deed()))
                .toList();
        return !doers.isEmpty()
                && doers.stream().noneMatch(its -> isSame(its, one))
                && doers.stream().allMatch(its -> here.stream().anyMatch(named -> isSame(named, its)));
    }

    /** What another says, or is said beside, may stand before or behind it. */
    private static boolean isOneClause(String between) {
        return !CLAUSE.matcher(between).find();
    }

    private static boolean isListed(String text, Actor one, Actor other) {
        return LISTED.matcher(text.substring(one.end(), Math.max(one.end(), other.start())))
                .matches();
    }

    private static boolean isAsSaid(List<Actor> said, Actor one, Actor other) {
        return any(
                said,
                one,
                other,
                (its, others) -> its.role().equals(one.role())
                        && others.role().equals(other.role())
                        && (!isBare(one, other) || its.start() < others.start()));
    }

    /** Whether each stands there where the other does here; of two behind one preposition, either may come first. */
    private static boolean isTurned(List<Actor> said, Actor one, Actor other) {
        return any(
                said,
                one,
                other,
                (its, others) -> its.role().equals(other.role())
                        && others.role().equals(one.role())
                        && (isBare(one, other)
                                ? others.start() < its.start()
                                : !one.role().equals(other.role())));
    }

    private static boolean isBare(Actor one, Actor other) {
        return one.role().isEmpty() && other.role().isEmpty();
    }

    private static boolean any(List<Actor> said, Actor one, Actor other, BiPredicate<Actor, Actor> holds) {
        return said.stream()
                .filter(its -> isSame(its, one))
                .anyMatch(its -> said.stream()
                        .anyMatch(others -> !others.equals(its) && isSame(others, other) && holds.test(its, others)));
    }

    private static boolean isSame(Actor one, Actor other) {
        String a = one.name();
        String b = other.name();
        return a.equals(b) || a.endsWith(" " + b) || b.endsWith(" " + a);
    }

    private static List<Actor> actors(String text, String language) {
        ClosedWords closed = ClosedWords.of(language);
        List<Actor> actors = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            String name = Words.withoutSigns(Words.withoutPossessive(matcher.group("name")), ".&-");
            String before = matcher.group("before");
            String role = before != null && closed.is(WordClass.RELATION, before) ? before : "";
            Matcher deed = DEED.matcher(text.substring(matcher.end("name")));
            String did = role.isEmpty() && deed.find() ? deed.group("deed") : "";
            if (closed.isFunctionWord(name) || DAY.matcher(name).matches()) {
                continue;
            }
            actors.add(new Actor(name, role, did, matcher.start("name"), matcher.end("name")));
        }
        return actors;
    }
}
