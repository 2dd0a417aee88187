package app.bellwether.signals.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which of its senses a word of an action has in a sentence. */
final class Senses {

    private static final Set<String> BARGAINS =
            Set.of("deal", "agreement", "accord", "compromise", "bargain", "balance");

    /** What is done to a bargain: struck, reached, signed. */
    private static final Set<String> BARGAINING = Set.of("strik", "struck", "reach", "sign", "announc");

    private static final Set<String> HIGHS =
            Set.of("high", "highs", "highest", "record", "peak", "most", "largest", "fastest");
    private static final Set<String> LOWS = Set.of("low", "lows", "lowest", "bottom");

    private static final Set<String> DUTIES =
            Set.of("tariff", "tariffs", "sanction", "sanctions", "tax", "taxes", "levy", "levies", "duty", "duties");

    /** What is done with duties when they are new: the stems of the words. */
    private static final Set<String> LEVYING = Set.of(
            "announc",
            "doubl",
            "effect",
            "enforc",
            "hike",
            "hiking",
            "hit",
            "implement",
            "impos",
            "increas",
            "levied",
            "levy",
            "new",
            "rais",
            "ramp",
            "slap",
            "tripl",
            "unveil");

    private static final Set<String> MEETINGS = Set.of("meeting", "meetings", "summit", "summits");

    /** What is done with a meeting that takes place; what is at stake at one tells of none. */
    private static final Set<String> HOLDING = Set.of(
            "announced",
            "arrange",
            "arranged",
            "attend",
            "attended",
            "attends",
            "began",
            "begin",
            "begins",
            "convene",
            "convened",
            "convenes",
            "ended",
            "ends",
            "held",
            "hold",
            "holding",
            "holds",
            "host",
            "hosted",
            "hosts",
            "met",
            "opened",
            "opens",
            "place",
            "planned",
            "scheduled",
            "set");

    private static final String MONEY = "$€£¥";
    private static final int NEXT = 4;

    private Senses() {}

    /** What the word does here, of which the action is what it does at other places; null when it does nothing here. */
    static @Nullable Action of(List<Word> words, int place, Action action) {
        String lower = words.get(place).lower();
        return switch (action) {
            case APPROVE -> lower.startsWith("authorit") ? null : bargain(words, place, action);
            case ATTACK -> attack(words, place, lower);
            case MEET -> MEETINGS.contains(lower) && !has(words, HOLDING) ? null : action;
            case TAX -> DUTIES.contains(lower) && !isLevied(words) ? null : action;
            case UP -> lower.startsWith("reach") && isNear(words, place, LOWS) ? Action.DOWN : up(words, place, lower);
            default -> bargain(words, place, action);
        };
    }

    /** "Hit a new low", "set a record": the word alone has many senses; the action is the one that it has elsewhere. */
    static @Nullable Action extreme(List<Word> words, int place, @Nullable Action action) {
        return isNear(words, place, LOWS) ? Action.DOWN : isNear(words, place, HIGHS) ? Action.UP : action;
    }

    private static Action attack(List<Word> words, int place, String lower) {
        if (lower.startsWith("str") && isNext(words, place, "down")) {
            return Action.BLOCK;
        }
        return bargain(words, place, Action.ATTACK);
    }

    private static Action up(List<Word> words, int place, String lower) {
        if (lower.startsWith("rais") && place + 1 < words.size()) {
            // "raised $40 million" gathers money, "raised the price" does not
            return MONEY.indexOf(words.get(place + 1).written().charAt(0)) >= 0 ? Action.INVEST : Action.UP;
        }
        return bargain(words, place, Action.UP);
    }

    private static Action bargain(List<Word> words, int place, Action action) {
        boolean bargaining = BARGAINING.stream().anyMatch(words.get(place).lower()::startsWith);
        return bargaining && isNear(words, place, BARGAINS) ? Action.AGREE : action;
    }

    private static boolean isLevied(List<Word> words) {
        return words.stream().map(Word::lower).anyMatch(word -> LEVYING.stream().anyMatch(word::startsWith));
    }

    private static boolean isNear(List<Word> words, int place, Set<String> what) {
        return words.subList(place + 1, Math.min(words.size(), place + 1 + NEXT)).stream()
                .anyMatch(next -> what.contains(next.lower()));
    }

    private static boolean isNext(List<Word> words, int place, String lower) {
        return place + 1 < words.size() && words.get(place + 1).lower().equals(lower);
    }

    private static boolean has(List<Word> words, Set<String> some) {
        return words.stream().anyMatch(word -> some.contains(word.lower()));
    }
}
