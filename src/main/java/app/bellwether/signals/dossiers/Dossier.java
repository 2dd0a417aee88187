package app.bellwether.signals.dossiers;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.SignalVersion.State;
import app.bellwether.signals.Strength;
import app.bellwether.signals.claims.Claim;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Digests;
import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that is kept of a signal. A change makes a new version, so that it can be told how the signal stood at any instant. */
public final class Dossier {

    private final SignalId id;
    private final Claim centre;
    private final List<Entry> entries;
    private final List<SignalVersion> versions;
    private final List<Entry> current;
    private final List<Claim> supporting;
    private final Instant reinforced;

    /**
     * As it was kept.
     *
     * @param id of the signal
     * @param centre the claim that all others were compared with
     * @param entries the quotes, in the order in which they came
     * @param versions oldest first, at least one
     */
    public Dossier(SignalId id, Claim centre, List<Entry> entries, List<SignalVersion> versions) {
        this.id = id;
        this.centre = centre;
        this.entries = List.copyOf(entries);
        this.versions = List.copyOf(versions);
        this.current = entriesIn(versions.isEmpty() ? 1 : newest().version());
        this.supporting =
                current.stream().filter(Entry::supports).map(Entry::claim).toList();
        this.reinforced = reinforced(current);
    }

    public SignalId id() {
        return id;
    }

    public Claim centre() {
        return centre;
    }

    public List<Entry> entries() {
        return entries;
    }

    public List<SignalVersion> versions() {
        return versions;
    }

    /**
     * Opens a signal with what supports it, the centre among it.
     *
     * @param how it was found, after its counts; may be empty
     */
    public static Dossier open(Claim centre, List<Entry> supporting, String title, String how) {
        Instant at = Collections.max(supporting.stream().map(Entry::published).toList());
        Strength strength = StrengthFormula.of(supporting, at);
        return new Dossier(idOf(centre), centre, supporting, List.of())
                .version(at, title, "opened by " + counts(strength) + how);
    }

    /** With one more quote for the claim. */
    public Dossier supported(Claim claim, double score, String title) {
        Dossier more = plus(claim, Stance.SUPPORTS, score, newest().version() + 1);
        Strength strength = StrengthFormula.of(
                more.entriesIn(newest().version() + 1), claim.origin().published());
        String renamed = title.equals(newest().title()) ? "" : "; renamed";
        return more.version(claim.origin().published(), title, "one more quote: " + counts(strength) + renamed);
    }

    /** With a quote against it. */
    public Dossier contradicted(Claim claim, double score) {
        return plus(claim, Stance.CONTRADICTS, score, newest().version() + 1)
                .version(claim.origin().published(), newest().title(), "one quote against it: reversed");
    }

    /** With a quote that only belongs to the matter: it counts for nothing, and makes no version. */
    public Dossier besides(Claim claim, double score) {
        return plus(claim, Stance.CONTEXT, score, newest().version());
    }

    /** Without the quotes of that article, whose publisher took their words back in a later revision. */
    public Dossier withdrawn(ArticleId article, Set<String> gone, Instant at) {
        int next = newest().version() + 1;
        List<Entry> left = entries.stream()
                .map(entry -> entry.left() == 0
                                && entry.claim().origin().article().equals(article)
                                && gone.contains(entry.claim().quote())
                        ? entry.leaving(next)
                        : entry)
                .toList();
        return new Dossier(id, centre, left, versions)
                .version(at, newest().title(), "a quote taken back by its publisher");
    }

    /** Closed as of the first midnight (UTC) at which it was too weak, when it is so at the given one; else empty. */
    public Optional<Dossier> fadedBy(Instant midnight) {
        if (newest().state() != State.OPEN || !faded(midnight)) {
            return Optional.empty();
        }
        Instant first = newest().at().truncatedTo(ChronoUnit.DAYS);
        while (!first.isAfter(newest().at()) || !faded(first)) {
            first = first.plus(1, ChronoUnit.DAYS);
        }
        long quiet = ChronoUnit.DAYS.between(reinforced, first);
        return Optional.of(version(first, newest().title(), "no new quote for " + quiet + " days"));
    }

    private boolean faded(Instant at) {
        return Standing.of(StrengthFormula.of(current, at)) == State.FADED;
    }

    /** Whether its newest version of that time left it open. */
    public boolean openAt(Instant at) {
        return asOfVersion(at).filter(version -> version.state() == State.OPEN).isPresent();
    }

    /** Whether an earlier version of the program closed it for good, since an older signal says the same. */
    public boolean merged() {
        return newest().state() == State.MERGED;
    }

    public SignalVersion newest() {
        return versions.getLast();
    }

    /** The quotes that count now. */
    public List<Entry> current() {
        return current;
    }

    /** The claims that support it now. */
    public List<Claim> supporting() {
        return supporting;
    }

    public Set<ArticleId> articles() {
        return current.stream().map(entry -> entry.claim().origin().article()).collect(Collectors.toSet());
    }

    /** When it was last supported. */
    public Instant reinforced() {
        return reinforced;
    }

    /** The signal as it stood then; empty when it was not open yet or nothing supported it. */
    public Optional<Signal> asOf(Instant at) {
        return asOfVersion(at).flatMap(version -> signal(version, at));
    }

    private Optional<SignalVersion> asOfVersion(Instant at) {
        return versions.reversed().stream()
                .filter(version -> !version.at().isAfter(at))
                .findFirst();
    }

    private Optional<Signal> signal(SignalVersion version, Instant at) {
        List<Entry> counted = entriesIn(version.version());
        List<Entry> supporting = counted.stream().filter(Entry::supports).toList();
        if (supporting.isEmpty()) {
            return Optional.empty();
        }
        Strength strength = StrengthFormula.of(counted, at);
        Instant reinforced = reinforced(counted);
        Set<Key> keys = Facets.keys(supporting);
        return Optional.of(new Signal(
                id,
                version.version(),
                version.title(),
                strength,
                UrgencyRule.of(counted, strength, reinforced, at),
                Facets.dimensions(supporting),
                keys,
                Facets.actors(keys, supporting),
                versions.getFirst().at(),
                reinforced,
                counted.stream()
                        .filter(entry -> !entry.published().isAfter(at))
                        .sorted(Comparator.comparing(Entry::published)
                                .thenComparing(entry -> entry.claim().id()))
                        .map(Entry::evidence)
                        .toList()));
    }

    private Dossier plus(Claim claim, Stance stance, double score, int joined) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(claim, stance, Math.clamp(score, 0, 1), joined, 0));
        return new Dossier(id, centre, more, versions);
    }

    private Dossier version(Instant at, String title, String change) {
        int number = versions.size() + 1;
        Instant then = versions.isEmpty() || at.isAfter(newest().at()) ? at : newest().at();
        Strength strength = StrengthFormula.of(entriesIn(number), then);
        State before = versions.isEmpty() ? State.OPEN : newest().state();
        State after = Standing.of(strength);
        String told = Standing.told(before, after, change);
        return new Dossier(
                id, centre, entries, plus(new SignalVersion(number, then, title, strength, told, after, null)));
    }

    private List<SignalVersion> plus(SignalVersion version) {
        List<SignalVersion> more = new ArrayList<>(versions);
        more.add(version);
        return more;
    }

    private List<Entry> entriesIn(int version) {
        return entries.stream().filter(entry -> entry.in(version)).toList();
    }

    private static Instant reinforced(List<Entry> entries) {
        return entries.stream()
                .filter(Entry::supports)
                .map(Entry::published)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static String counts(Strength strength) {
        return strength.voices()
                + (strength.voices() == 1 ? " voice on " : " voices on ")
                + strength.days()
                + (strength.days() == 1 ? " day" : " days");
    }

    private static SignalId idOf(Claim centre) {
        String key = centre.origin().article() + "|" + centre.start() + "|" + centre.quote();
        return new SignalId(Digests.sha256(key).substring(0, 16));
    }
}
