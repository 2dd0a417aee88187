package app.bellwether.signals.keeping;

import app.bellwether.language.Linguist;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.dossiers.Entry;
import app.bellwether.signals.keeping.EvidenceRepository.Known;
import app.bellwether.signals.keeping.EvidenceRepository.Quoted;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Dossiers in PostgreSQL. They only grow, but for quotes that are taken back. */
record StoredDossiers(
        EvidenceRepository evidence, VersionRepository versions, ClaimRepository claims, Linguist linguist) {

    /** Before any article was published, and any generation of the room. */
    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

    private static final long ANY = -1;

    void keep(Dossier dossier) {
        SignalId id = dossier.id();
        List<Entry> entries = dossier.entries();
        Known known = evidence.known(id);
        requireKept(id, entries.subList(known.quotes(), entries.size()));
        evidence.keep(id, dossier.centre().id(), dossier.reinforced());
        evidence.insertAll(IntStream.range(known.quotes(), entries.size())
                .mapToObj(place -> row(id, place, entries.get(place)))
                .toList());
        IntStream.range(0, known.quotes())
                .filter(place -> entries.get(place).left() != 0)
                .forEach(place -> evidence.leave(id, place, entries.get(place).left()));
        versions.insertAll(dossier.versions().stream()
                .skip(known.versions())
                .map(version -> new VersionRepository.Row(id, version))
                .toList());
    }

    private void requireKept(SignalId id, List<Entry> entries) {
        List<ClaimRepository.Quote> kept =
                claims.quotes(entries.stream().map(entry -> entry.claim().id()).toArray(String[]::new));
        for (Entry entry : entries) {
            Claim claim = entry.claim();
            if (!kept.contains(new ClaimRepository.Quote(claim.id(), claim.quote()))) {
                throw new IllegalArgumentException(
                        "signal " + id + " rests on a quote that is not kept: “" + claim.quote() + "”");
            }
        }
    }

    private static EvidenceRepository.Row row(SignalId id, int place, Entry entry) {
        return new EvidenceRepository.Row(
                new EvidenceRepository.Key(id, place),
                entry.claim().id(),
                entry.stance(),
                entry.score(),
                entry.joined(),
                entry.left());
    }

    /** Signals supported since then, in the order in which they were opened. */
    List<Dossier> since(Instant supported) {
        return load(supported, ANY);
    }

    /** Signals changed after that generation of the room, in the order in which they were opened. */
    List<Dossier> changedAfter(long generation) {
        return load(EVER, generation);
    }

    private List<Dossier> load(Instant supported, long generation) {
        Map<SignalId, List<SignalVersion>> changes = versions.of(supported, generation).stream()
                .collect(Collectors.groupingBy(
                        row -> row.key().signal(),
                        Collectors.mapping(VersionRepository.Row::version, Collectors.toList())));
        Map<SignalId, List<Quoted>> quotes = evidence.of(supported, generation).stream()
                .collect(Collectors.groupingBy(Quoted::signal, LinkedHashMap::new, Collectors.toList()));
        return quotes.entrySet().stream()
                .map(one -> dossier(one.getKey(), one.getValue(), changes.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    private Dossier dossier(SignalId id, List<Quoted> quotes, List<SignalVersion> changes) {
        String centre = quotes.getFirst().centre();
        // by the id of the row: a clause that was once a claim of its own has one that its sentence has not
        return quotes.stream()
                .filter(quoted -> quoted.claim().id().equals(centre))
                .findFirst()
                .map(quoted -> new Dossier(
                        id,
                        quoted.claim().read(linguist),
                        quotes.stream().map(this::entry).toList(),
                        changes))
                .orElseThrow(() ->
                        new IllegalStateException("the centre " + centre + " is not among its signal's evidence"));
    }

    private Entry entry(Quoted quoted) {
        return new Entry(
                quoted.claim().read(linguist), quoted.stance(), quoted.score(), quoted.joined(), quoted.gone());
    }
}
