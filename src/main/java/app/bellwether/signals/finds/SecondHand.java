package app.bellwether.signals.finds;

import app.bellwether.signals.claims.Claim;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what a paper has from another one that was read itself: "a fleet sailed, the Coast Daily reported". */
final class SecondHand {

    private static final Pattern REPORTING = Pattern.compile("\\b(?:reported|reports|told|according to)\\b");

    /** What stands behind a publisher's name, "(Online)", and the end of a host, ".co.uk". */
    private static final Pattern BESIDE_A_NAME = Pattern.compile("\\([^)]{0,100}\\)|(?:\\.\\p{Ll}{2,4}){1,2}$");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    /** Shorter names may be any word. */
    private static final int LETTERS = 5;

    private SecondHand() {}

    /** Whether it names the publisher of another of those claims as who reported it. */
    static boolean is(Claim claim, Collection<Claim> claims) {
        if (!REPORTING.matcher(claim.quote()).find()) {
            return false;
        }
        String quote = letters(claim.quote());
        String own = name(claim.origin().publisher());
        return claims.stream()
                .map(other -> other.origin().publisher())
                .distinct()
                .map(SecondHand::name)
                .filter(name -> name.length() >= LETTERS && !name.equals(own))
                .filter(quote::contains) // few are, and a pattern is dear
                .anyMatch(name -> written(name).matcher(claim.quote()).find());
    }

    private static String name(String publisher) {
        return letters(BESIDE_A_NAME.matcher(publisher).replaceAll(""));
    }

    /** However its words are set apart: "coastdaily" is the "Coast Daily", and "thesun" no part of "the Sunday". */
    private static Pattern written(String name) {
        return Pattern.compile(name.chars()
                .mapToObj(Character::toString)
                .collect(Collectors.joining("[^\\p{L}\\p{N}]*", "(?iu)(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])")));
    }

    private static String letters(String words) {
        return NO_LETTER.matcher(words).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
