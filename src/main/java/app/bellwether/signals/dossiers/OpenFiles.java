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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The dossiers that new claims are compared with, found by the telling words of their centres. */
public final class OpenFiles {

    /** After so long without support a claim is history: what says it again opens a new signal. */
    public static final Duration DORMANT = Duration.ofDays(120);

    private final Map<SignalId, OpenFile> files = new LinkedHashMap<>();
    private final SharedWords<OpenFile> byWords = new SharedWords<>(Integer.MAX_VALUE);
    private final Map<Object, Set<OpenFile>> byFacet = new HashMap<>();
    private final NavigableMap<Instant, Set<OpenFile>> byAge = new TreeMap<>();

    /** A dossier as it now is. */
    private static final class OpenFile extends SharedWords.Found {
        private Dossier dossier;

        private OpenFile(Dossier dossier) {
            this.dossier = dossier;
        }
    }

    public OpenFiles(Collection<Dossier> dossiers) {
        dossiers.forEach(this::put);
    }

    /** Keeps it as it now is; one that was once merged into another is let go of. */
    public void put(Dossier dossier) {
        OpenFile file = files.get(dossier.id());
        if (dossier.merged()) {
            Optional.ofNullable(file).ifPresent(this::close);
            return;
        }
        int known = 0;
        if (file == null) {
            file = new OpenFile(dossier);
            files.put(dossier.id(), file);
            byWords.add(dossier.centre().tellingWords(), file);
        } else {
            known = file.dossier.entries().size();
            drop(byAge, file.dossier.reinforced(), file);
            file.dossier = dossier;
        }
        add(byAge, dossier.reinforced(), file);
        for (Entry entry : dossier.entries().subList(known, dossier.entries().size())) {
            for (Object facet : facets(entry.claim())) {
                add(byFacet, facet, file);
            }
        }
    }

    /** What two signals that say the same may have in common: an article or a story. */
    private static List<Object> facets(Claim claim) {
        return List.of(claim.origin().article(), claim.origin().story());
    }

    public Collection<Dossier> all() {
        return files.values().stream().map(file -> file.dossier).toList();
    }

    /** As it now is; empty when it is not held any more. */
    public Optional<Dossier> current(Dossier dossier) {
        return Optional.ofNullable(files.get(dossier.id())).map(file -> file.dossier);
    }

    /** Those that have an article, a story or telling words of these claims, which any that says the same must have. */
    public List<Dossier> akin(List<Claim> claims) {
        Set<OpenFile> akin = new LinkedHashSet<>();
        claims.forEach(claim -> facets(claim).forEach(facet -> akin.addAll(byFacet.getOrDefault(facet, Set.of()))));
        claims.forEach(claim -> akin.addAll(having(claim)));
        return akin.stream().map(file -> file.dossier).toList();
    }

    private List<OpenFile> having(Claim claim) {
        return byWords.havingTwoOf(claim.statement().stems().keySet());
    }

    /** Those of whose centre's telling words the claim has two. */
    public List<Dossier> near(Claim claim) {
        return having(claim).stream().map(file -> file.dossier).toList();
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
        while (!byAge.isEmpty() && byAge.firstKey().isBefore(oldest)) {
            List.copyOf(byAge.firstEntry().getValue()).forEach(this::close);
        }
    }

    private void close(OpenFile file) {
        Dossier closing = file.dossier;
        files.remove(closing.id());
        drop(byAge, closing.reinforced(), file);
        byWords.remove(closing.centre().tellingWords(), file);
        closing.entries().forEach(entry -> facets(entry.claim()).forEach(facet -> drop(byFacet, facet, file)));
    }

    private static <K> void add(Map<K, Set<OpenFile>> index, K key, OpenFile file) {
        index.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(file);
    }

    private static <K> void drop(Map<K, Set<OpenFile>> index, K key, OpenFile file) {
        index.computeIfPresent(key, (same, files) -> {
            files.remove(file);
            return files.isEmpty() ? null : files;
        });
    }
}
