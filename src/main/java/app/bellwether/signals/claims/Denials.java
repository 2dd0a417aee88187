package app.bellwether.signals.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what was not done, is told to be untrue or was taken back from what was done, although the words are the same. */
final class Denials {

    private static final Pattern NEGATION =
            Pattern.compile("(?i)\\b(?:not(?! only)|never|neither|no longer|cannot|without an?"
                    + "|(?:fail(?:s|ed|ing)?|refus(?:es?|ed|ing)|declin(?:es?|ed|ing)|unable|ha(?:s|ve|d) yet) to"
                    + "|abandon\\w*|collapse[sd]?|fell apart|walk(?:s|ed)? away|unwilling\\w*"
                    + "|stop(?:s|ped|ping)? short of|(?:c[ao]me|comes|coming) close to)\\b|n['’]t\\b");

    /** Who tells it does not bear it out: "reports that … are false", "a fake video claimed that". */
    private static final Pattern UNTRUE = Pattern.compile("(?i)\\b(?:(?:wrongly|incorrectly|mistakenly|falsely)"
        + " (?:report|stat|said|claim|describ)\\w*|(?:untrue|false|fake|rumou?rs?|hoax(?:es)?)\\b[^,;]{0,40}\\bthat|(?:is|are|was|were|as)"
        + " (?:entirely |completely )?(?:untrue|false|fake|baseless|unfounded|fabricated|a hoax)|den(?:y|ies|ied|ying)"
        + " that|(?:den(?:y|ies|ied)|dismiss(?:es|ed)?|rejects?|rejected|disputes?|disputed)\\b[^,;]{0,40}\\b(?:reports?|claims?|allegations?|rumou?rs?)"
        + " that|disputes? that|disputed that|the claim that)\\b");

    private static final Set<String> ALMOST = Set.of("almost", "nearly");

    private static final Set<String> ENDING = Set.of("drop", "end", "halt", "lift", "pause", "stop", "suspend");

    private static final Set<String> UNDOING = Set.of(
            "abolish",
            "annul",
            "avert",
            "axe",
            "block",
            "cancel",
            "deny",
            "dismiss",
            "ditch",
            "expire",
            "lapse",
            "nullify",
            "overturn",
            "quash",
            "reject",
            "repeal",
            "rescind",
            "resist",
            "reverse",
            "revoke",
            "scrap",
            "shelve",
            "terminate",
            "undo",
            "undid",
            "veto",
            "void",
            "withdraw",
            "withdrew",
            "withdrawn");

    /** "Called off", "did away with": the first word is not what does it. */
    private static final Map<String, Set<String>> PARTICLES = Map.of(
            "off",
            Set.of("call", "calls", "called", "put", "puts"),
            "out",
            Set.of("rule", "rules", "ruled", "back", "backed", "throw", "threw"),
            "down",
            Set.of("strike", "strikes", "struck", "vote", "voted", "turn", "turned", "shoot", "shot"),
            "against",
            Set.of("vote", "voted", "votes", "decided"),
            "away",
            Set.of("do", "did", "does", "done", "walk", "walks", "walked"),
            "on",
            Set.of("backtrack", "backtracks", "backtracked"));

    private static final Set<String> LAPSING = Set.of("expire", "expired", "expires", "lapse", "lapsed", "lapses");

    /** "Ruled the ban illegal". */
    private static final Set<String> ILLEGAL = Set.of("illegal", "unlawful", "unconstitutional", "invalid", "void");

    private static final Set<String> JUDGING =
            Set.of("rule", "ruled", "rules", "declared", "declares", "found", "finds");

    /** What somebody meant to do, before the deed itself: "reversed its decision to ban". */
    private static final Set<String> INTENTIONS = Set.of(
            "bid",
            "decision",
            "decisions",
            "demand",
            "demands",
            "effort",
            "efforts",
            "move",
            "offer",
            "offers",
            "order",
            "plan",
            "plans",
            "promise",
            "vote");

    private static final Set<String> BEYOND = Set.of(
            "about", "after", "against", "and", "as", "at", "because", "before", "between", "but", "by", "during",
            "for", "from", "in", "of", "on", "or", "over", "since", "than", "that", "to", "under", "until", "when",
            "which", "while", "who", "with");

    private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "be", "been", "being");

    /** So many words on an undone deed is named, and so many before when it is said of it that it was undone. */
    private static final int OBJECT = 5;

    private static final int SUBJECT = 16;

    private final Set<String> ending;
    private final Set<String> undoing;

    Denials(UnaryOperator<String> stem) {
        ending = ENDING.stream().map(stem).collect(Collectors.toUnmodifiableSet());
        undoing = UNDOING.stream().map(stem).collect(Collectors.toUnmodifiableSet());
    }

    static boolean negates(String clause) {
        return NEGATION.matcher(clause).find() || UNTRUE.matcher(clause).find();
    }

    /** Whether an action was nearly done, which is not done; a measure that nearly doubled grew. */
    static boolean isNearly(List<Word> words, int place, @Nullable Action action) {
        return place > 0
                && action != null
                && !action.direction()
                && ALMOST.contains(words.get(place - 1).lower());
    }

    /**
     * The actions that the sentence names only to say that they were taken back or did not take place.
     *
     * @param actions the action of each word, by its place
     */
    Set<Action> undone(List<Word> words, List<@Nullable Action> actions) {
        Set<Action> undone = EnumSet.noneOf(Action.class);
        for (int i = 0; i < words.size(); i++) {
            boolean undoes = undoes(words, i);
            // "ended lower" ends no fall
            boolean ends = !undoes
                    && !words.get(i).name()
                    && ending.contains(words.get(i).stem());
            if (undoes || ends) {
                Stream.of(object(words, actions, i), subject(words, actions, isParticle(words, i) ? i - 1 : i))
                        .filter(action -> action != null && (undoes || !action.direction()))
                        .forEach(undone::add);
            }
        }
        return undone;
    }

    private boolean undoes(List<Word> words, int place) {
        Word word = words.get(place);
        boolean judged = ILLEGAL.contains(word.lower())
                && words.subList(Math.max(0, place - SUBJECT), place).stream()
                        .anyMatch(other -> JUDGING.contains(other.lower()));
        return judged || (!word.name() && undoing.contains(word.stem())) || isParticle(words, place);
    }

    private static boolean isParticle(List<Word> words, int place) {
        String before = place == 0 ? "" : words.get(place - 1).lower();
        return PARTICLES.getOrDefault(words.get(place).lower(), Set.of()).contains(before);
    }

    /** "Lifted its old ban", "reversed its decision to ban". */
    private static @Nullable Action object(List<Word> words, List<@Nullable Action> actions, int verb) {
        for (int i = verb + 1; i < Math.min(words.size(), verb + 1 + OBJECT); i++) {
            boolean intention = words.get(i).lower().equals("to")
                    && INTENTIONS.contains(words.get(i - 1).lower());
            if (actions.get(i) != null) {
                return actions.get(i);
            }
            boolean part = i == verb + 1 && words.get(i).lower().equals("with"); // "did away with"
            if (BEYOND.contains(words.get(i).lower()) && !intention && !part) {
                return null;
            }
        }
        return null;
    }

    /** "The ban on cod was lifted", "the cod ban ended". */
    private static @Nullable Action subject(List<Word> words, List<@Nullable Action> actions, int verb) {
        if (verb == 0) {
            return null;
        }
        boolean passive = PASSIVE.contains(words.get(verb - 1).lower())
                || LAPSING.contains(words.get(verb).lower())
                || ILLEGAL.contains(words.get(verb).lower());
        int least = passive ? Math.max(0, verb - SUBJECT) : verb - 1;
        for (int i = verb - 1; i >= least; i--) {
            if (actions.get(i) != null) {
                return actions.get(i);
            }
        }
        return null;
    }
}
