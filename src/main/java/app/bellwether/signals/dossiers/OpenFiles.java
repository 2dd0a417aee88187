package app.bellwether.signals.dossiers;

import app.bellwether.signals.SignalId;
import app.bellwether.signals.claims.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The dossiers that new claims are compared with, found by the core words of their centres. */
public final class OpenFiles {

    /** After so long without support a claim is history: what says it again opens a new signal. */
    public static final Duration DORMANT = Duration.ofDays(120);

    private final Map<SignalId, Dossier> dossiers = new LinkedHashMap<>();
    private final Map<String, Set<SignalId>> byCore = new HashMap<>();

    public OpenFiles(Collection<Dossier> dossiers) {
        dossiers.forEach(this::put);
    }

    public void put(Dossier dossier) {
        dossiers.put(dossier.id(), dossier);
        dossier.centre()
                .wording()
                .core()
                .keySet()
                .forEach(stem -> byCore.computeIfAbsent(stem, any -> new LinkedHashSet<>())
                        .add(dossier.id()));
    }

    public Collection<Dossier> all() {
        return List.copyOf(dossiers.values());
    }

    public Dossier current(Dossier dossier) {
        return dossiers.getOrDefault(dossier.id(), dossier);
    }

    /** Those whose centre shares two core words with the claim. */
    public List<Dossier> near(Claim claim) {
        Map<SignalId, Integer> shared = new LinkedHashMap<>();
        claim.wording()
                .stems()
                .forEach(stem -> byCore.getOrDefault(stem, Set.of()).forEach(id -> shared.merge(id, 1, Integer::sum)));
        List<Dossier> near = new ArrayList<>();
        shared.forEach((id, count) -> {
            Dossier dossier = dossiers.get(id);
            if (count >= 2 && dossier != null) {
                near.add(dossier);
            }
        });
        return near;
    }

    /** Lets go of what has been dormant since before that instant. */
    public void closeBefore(Instant oldest) {
        List<Dossier> closing = dossiers.values().stream()
                .filter(dossier -> dossier.reinforced().isBefore(oldest))
                .toList();
        for (Dossier dossier : closing) {
            dossiers.remove(dossier.id());
            dossier.centre()
                    .wording()
                    .core()
                    .keySet()
                    .forEach(stem -> byCore.getOrDefault(stem, Set.of()).remove(dossier.id()));
        }
    }
}
