package app.bellwether.signals.dossiers;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Word;
import app.bellwether.signals.claims.Wording;
import app.bellwether.signals.claims.WordingReader;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Leaves out of a title what it adds after its main clause and two thirds of the quotes do not say: "…, layoffs hit record low",
 * "… for the first time since April". What is left is a whole clause, and all of it is said below it.
 */
final class Tails {

    /** Less than this names nothing. */
    static final int SHORTEST = 18;

    /** Where a clause, a participle or a comparison may begin that hangs on what stands before. */
    private static final Pattern BEGIN = Pattern.compile(
            "(?i),(?= \\D)| ?(?=[—–]|-- )| (?=(?:as|amid|after|despite|following|while|because|when) )| (?=for (?:the"
                    + " )?(?:first|second|third) time\\b)| (?=by (?:the )?(?:most|least) (?:since|in)\\b)|"
                    + " (?=(?:to|at|from) (?:(?:an?|another|new|fresh|its|their|the) )*+(?:[\\p{L}-]+"
                    + " ){0,2}(?:lows?|highs?|lowest|highest)\\b)");

    private static final Pattern PAUSE_AT_END = Pattern.compile("[\\s,;:—–-]+$");

    private static final double SAID = 2 / 3d;
    private static final double HALF = .5;

    private final WordingReader wordings;

    Tails(WordingReader wordings) {
        this.wordings = wordings;
    }

    /** The title without the tails that are not borne out, never without what it says is done. */
    String cut(String title, Set<String> names, List<Claim> claims) {
        Wording wording = wordings.read(title, names);
        int done = wording.predicate().place();
        if (done < 0) {
            return title;
        }
        int least = Math.max(SHORTEST, wording.words().get(done).end());
        List<Integer> begins = BEGIN.matcher(title)
                .results()
                .map(MatchResult::start)
                .filter(at -> at >= least)
                .toList();
        String cut = title;
        for (int begin : begins.reversed()) {
            if (isSaid(cut.substring(begin), names, claims)) {
                break;
            }
            cut = cut.substring(0, begin);
        }
        return cut.equals(title)
                ? title
                : Headlines.lasting(PAUSE_AT_END.matcher(cut).replaceFirst(""), SHORTEST);
    }

    private boolean isSaid(String tail, Set<String> names, List<Claim> claims) {
        Set<String> stems = wordings.read(tail, names).words().stream()
                .map(Word::stem)
                .filter(stem -> !stem.isEmpty())
                .collect(Collectors.toSet());
        long saying = claims.stream().filter(claim -> says(claim, stems)).count();
        return stems.isEmpty() || saying >= SAID * claims.size();
    }

    private static boolean says(Claim claim, Set<String> stems) {
        long shared = stems.stream().filter(claim.wording().stems()::contains).count();
        return shared >= HALF * stems.size();
    }
}
