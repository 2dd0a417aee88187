package app.bellwether.signals.dossiers;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.SharedWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The dossiers that new claims are compared with, found by the telling words of their centres. */
public final class OpenFiles {

    /** After so long without support a claim is history: what says it again opens a new signal. */
    public static final Duration DORMANT = Duration.ofDays(120);

    private final Map<SignalId, Dossier> files = new LinkedHashMap<>();
    private final SharedWords<SignalId> byWords = new SharedWords<>(Integer.MAX_VALUE);
    private final Map<Object, Set<SignalId>> byFacet = new HashMap<>();

    /** Those of them that were not once merged into another. */
    public OpenFiles(Collection<Dossier> dossiers) {
        dossiers.stream().filter(dossier -> !dossier.merged()).forEach(this::put);
    }

    /** Keeps it as it now is. */
    public void put(Dossier dossier) {
        SignalId id = dossier.id();
        if (files.put(id, dossier) == null) {
            byWords.add(dossier.centre().tellingWords(), id);
        }
        dossier.entries().stream()
                .flatMap(entry -> facets(entry.claim()).stream())
                .forEach(facet -> byFacet.computeIfAbsent(facet, _ -> new LinkedHashSet<>())
                        .add(id));
    }

    /** What two signals that say the same may have in common: an article or a story. */
    private static List<Object> facets(Claim claim) {
        return List.of(claim.origin().article(), claim.origin().story());
    }

    public Collection<Dossier> all() {
        return List.copyOf(files.values());
    }

    /** As it now is; empty when it is not held any more. */
    public Optional<Dossier> current(Dossier dossier) {
        return Optional.ofNullable(files.get(dossier.id()));
    }

    /** Those that have an article, a story or telling words of these claims, which any that says the same must have. */
    public List<Dossier> akin(List<Claim> claims) {
        Set<SignalId> akin = new LinkedHashSet<>();
        claims.forEach(claim -> facets(claim).forEach(facet -> akin.addAll(byFacet.getOrDefault(facet, Set.of()))));
        claims.forEach(claim -> akin.addAll(having(claim)));
        return dossiers(akin);
    }

    private List<SignalId> having(Claim claim) {
        return byWords.havingTwoOf(claim.statement().stems().keySet());
    }

    private List<Dossier> dossiers(Collection<SignalId> ids) {
        return ids.stream().map(files::get).filter(Objects::nonNull).toList();
    }

    /** Those of whose centre's telling words the claim has two. */
    public List<Dossier> near(Claim claim) {
        return dossiers(having(claim));
    }

    /** What is quoted for or against those. */
    public List<Claim> quoted(Claim claim) {
        return near(claim).stream()
                .flatMap(dossier -> dossier.current().stream())
                .filter(entry -> entry.stance() != Evidence.Stance.CONTEXT)
                .map(Entry::claim)
                .toList();
    }

    /** Lets go of what has been dormant since before that instant. */
    public void closeBefore(Instant oldest) {
        files.values().stream()
                .filter(dossier -> dossier.reinforced().isBefore(oldest))
                .toList()
                .forEach(this::close);
    }

    private void close(Dossier dossier) {
        SignalId id = dossier.id();
        files.remove(id);
        byWords.remove(dossier.centre().tellingWords(), id);
        byFacet.values().removeIf(ids -> ids.remove(id) && ids.isEmpty());
    }
}
