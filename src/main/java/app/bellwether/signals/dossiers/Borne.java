package app.bellwether.signals.dossiers;

import app.bellwether.language.CalendarWords;
import app.bellwether.language.NumberWords;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Likeness;
import app.bellwether.signals.claims.Word;
import app.bellwether.signals.claims.Wording;
import app.bellwether.signals.claims.WordingReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells how far what a title says is said by the quotes below it, by those of other articles above all. */
final class Borne {

    private static final Pattern MONTH =
            Pattern.compile("(?i)(?:" + CalendarWords.MONTH + "|" + CalendarWords.SHORT_MONTH + ")\\.?");

    private final WordingReader wordings;

    Borne(WordingReader wordings) {
        this.wordings = wordings;
    }

    /**
     * The part of what a title says that a third of the quotes and no fewer than two of them say too. What it does is
     * compared as a whole, and its numbers are confirmed one by one, so that neither counts here.
     */
    double share(Wording title, Claim from, List<Claim> claims) {
        double most = Math.max(Math.min(2, claims.size() - 1), claims.size() / 3.0);
        Set<String> said = title.words().stream()
                .filter(word -> !word.stem().isEmpty() && !word.number())
                .filter(word -> !wordings.vocabulary().procedural(word.written(), word.stem()))
                .map(Word::stem)
                .filter(stem -> !wordings.vocabulary().isSameAction(stem, title.action()))
                .collect(Collectors.toSet());
        long borne = said.stream()
                .filter(stem -> claims.stream()
                                .filter(claim -> !isHeadlineOf(claim, from)
                                        && claim.wording().stems().contains(stem))
                                .count()
                        >= most)
                .count();
        return (double) borne / Math.max(1, said.size());
    }

    /** Whether it is a number, in digits or spelled out. */
    static boolean isNumber(Word word) {
        return Character.isDigit(word.written().charAt(0)) || isSpelled(word.bare());
    }

    private static boolean isSpelled(String word) {
        return NumberWords.SMALL.indexOf(word) > 1 || NumberWords.TENS.contains(word) || word.startsWith("dozen");
    }

    /** The numbers of a wording but for those of dates: "Jan. 6" is a name, and no value that passes. */
    static List<Word> values(Wording wording) {
        List<Word> words = wording.words();
        return IntStream.range(0, words.size())
                .filter(i -> isNumber(words.get(i))
                        && !(i > 0 && MONTH.matcher(words.get(i - 1).written()).matches()))
                .mapToObj(words::get)
                .toList();
    }

    private static boolean isHeadlineOf(Claim claim, Claim from) {
        return claim.headline() && claim.origin().article().equals(from.origin().article());
    }

    /**
     * Every number of a title stands in another article's quote or title too, and every name in a fourth of them; the newest
     * value of a measure stands at least in the quote.
     */
    boolean confirms(Wording title, Claim from, List<Claim> claims) {
        Set<String> own = title.direction() == null ? Set.of() : from.wording().stems();
        return confirms(title, from, claims, own);
    }

    boolean confirms(Wording title, Claim from, List<Claim> claims, Set<String> own) {
        Set<String> others = others(from, claims);
        return title.words().stream()
                .filter(word -> !word.stem().isEmpty())
                .filter(word -> isNumber(word) || title.names().contains(word.stem()))
                .allMatch(word -> isNumber(word)
                        ? others.contains(word.stem())
                                || (own.contains(word.stem())
                                        && Character.isDigit(word.written().charAt(0)))
                        : isCommon(word.stem(), from, claims));
    }

    /** Whether a fourth of the other articles has a name, and no fewer than one. */
    private boolean isCommon(String name, Claim from, List<Claim> claims) {
        long naming = claims.stream()
                .filter(claim -> others(from, List.of(claim)).contains(name))
                .count();
        return naming >= Math.max(1, claims.size() / 4);
    }

    /** The part of the quotes of other articles that say what a title says, by the test that quotes pass. */
    double told(Claim title, List<Claim> claims) {
        long told = claims.stream()
                .filter(claim -> !claim.origin().article().equals(title.origin().article()))
                .filter(claim -> supports(claim, title) || supports(title, claim))
                .count();
        return (double) told / Math.max(1, claims.size());
    }

    private static boolean supports(Claim centre, Claim other) {
        return Likeness.between(centre, other).verdict(centre, other) == Likeness.Verdict.SUPPORTS;
    }

    Set<String> others(Claim from, List<Claim> claims) {
        Set<String> stems = new HashSet<>();
        for (Claim claim : claims) {
            if (!claim.origin().article().equals(from.origin().article())) {
                stems.addAll(claim.wording().stems());
                stems.addAll(wordings.read(claim.origin().headline(), Set.of()).stems());
            }
        }
        return stems;
    }
}
