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

    /** What remains banned is not banned anew. */
    private static final Set<String> REMAINING = Set.of("remain", "remains", "remained", "stay", "stays", "stayed");

    private static final Set<String> WORKING = Set.of(
            "cleaners",
            "conductors",
            "crews",
            "dockers",
            "doctors",
            "drivers",
            "employees",
            "miners",
            "nurses",
            "pay",
            "picket",
            "pilots",
            "staff",
            "teachers",
            "union",
            "unions",
            "wage",
            "wages",
            "walkout",
            "workers");

    private static final Set<String> SHOOTING = Set.of(
            "air",
            "airstrike",
            "artillery",
            "bomb",
            "drone",
            "drones",
            "killed",
            "killing",
            "military",
            "missile",
            "missiles",
            "rocket",
            "rockets",
            "shelled",
            "troops",
            "wounded");

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

    /** Who gives one approves. */
    private static final Set<String> APPROVALS =
            Set.of("approval", "assent", "clearance", "consent", "go-ahead", "passage", "sign-off");

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
            case BAN -> isAfter(words, place, REMAINING) ? Action.UPHOLD : bargain(words, place, action);
            case BREACH -> lower.startsWith("infection") ? null : action; // what is caught and counted, and no deed
            case GIVE -> isNear(words, place, APPROVALS) ? Action.APPROVE : bargain(words, place, action);
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
        boolean strike = lower.startsWith("strik") || lower.startsWith("struck");
        if (lower.startsWith("str") && isNext(words, place, "down")) {
            return Action.BLOCK;
        }
        if (strike && has(words, WORKING) && !has(words, SHOOTING)) {
            return Action.PROTEST;
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

    private static boolean isAfter(List<Word> words, int place, Set<String> before) {
        return place > 0 && before.contains(words.get(place - 1).lower());
    }

    private static boolean has(List<Word> words, Set<String> some) {
        return words.stream().anyMatch(word -> some.contains(word.lower()));
    }
}
