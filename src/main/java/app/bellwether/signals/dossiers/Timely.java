package app.bellwether.signals.dossiers;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.WordingReader;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells which of the evidence may still name what it tells of: last month's figure is no title. */
final class Timely {

    private static final Duration NEWEST = Duration.ofHours(36);

    private final WordingReader wordings;

    Timely(WordingReader wordings) {
        this.wordings = wordings;
    }

    /** The newest evidence names what was done, or a plan stands above it. */
    static List<Claim> newest(List<Claim> claims) {
        var last = claims.stream().map(claim -> claim.origin().published()).max(Comparator.naturalOrder());
        return claims.stream()
                .filter(claim -> last.isPresent()
                        && claim.origin().published().plus(NEWEST).isAfter(last.get()))
                .toList();
    }

    /** Those whose headline is current. */
    List<Claim> headed(List<Claim> claims, List<Claim> newest) {
        Predicate<String> current = current(newest);
        return claims.stream()
                .filter(claim -> current.test(claim.origin().headline()))
                .toList();
    }

    /** Whether a title gives no number that the newest evidence does not give. */
    Predicate<String> current(List<Claim> newest) {
        Set<String> given = newest.stream()
                .flatMap(claim -> claim.wording().stems().stream())
                .collect(Collectors.toSet());
        return title -> Borne.values(wordings.read(title, Set.of())).stream()
                .allMatch(word -> word.stem().isEmpty() || given.contains(word.stem()));
    }

    /** What was done stays done, while what was planned or measured does not stay as it was. */
    static List<Claim> done(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> Borne.values(claim.wording()).isEmpty())
                .filter(claim -> claim.wording().direction() == null
                        && !claim.wording().predicate().ahead())
                .toList();
    }
}
