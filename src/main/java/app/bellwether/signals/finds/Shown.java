package app.bellwether.signals.finds;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.claims.Claim;
import app.bellwether.sources.ArticleId;
import app.bellwether.taxonomy.Key;
import app.bellwether.writing.Citation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a signal tells already.
 *
 * @param quotes of its evidence
 * @param headed the articles whose headline is its evidence
 * @param keys what it is about
 */
record Shown(Set<String> quotes, Set<ArticleId> headed, Set<Key> keys) {

    static Shown by(Collection<Evidence> evidence, Set<Key> keys) {
        return new Shown(
                evidence.stream().map(Evidence::quote).collect(Collectors.toUnmodifiableSet()),
                evidence.stream()
                        .filter(one -> one.of() == Citation.Part.TITLE)
                        .map(Evidence::article)
                        .collect(Collectors.toUnmodifiableSet()),
                keys);
    }

    /** A story whose fact it says already, in its first sentences or above them, needs no line of its own. */
    private boolean tells(Claim claim) {
        return quotes.contains(claim.quote()) || headed.contains(claim.origin().article());
    }

    /**
     * The claims of a story and day that are left to be told: all of them, unless a signal tells one; then those that name a country of
     * which that signal is not, since whoever follows the country does not get it.
     */
    static List<Claim> untold(List<Claim> story, List<Shown> shown) {
        List<Shown> telling = shown.stream()
                .filter(one -> story.stream().anyMatch(one::tells))
                .toList();
        return telling.isEmpty()
                ? story
                : story.stream()
                        .filter(claim -> telling.stream().noneMatch(one -> one.tells(claim)))
                        .filter(claim -> claim.keys().stream()
                                .filter(key -> key.kind() == Key.Kind.REGION)
                                .anyMatch(country -> telling.stream()
                                        .noneMatch(one -> one.keys().contains(country))))
                        .toList();
    }
}
