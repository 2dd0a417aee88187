package app.bellwether.signals;

import app.bellwether.language.Linguist;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.dossiers.Standing;
import app.bellwether.sources.Article;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a watch keeps its signals: PostgreSQL in the server, memory on the command line. Both pass one contract test.
 *
 * <p>Both refuse a quote that is not its article's own words (R1), and a signal that rests on a quote they do not hold (R2).
 */
public interface SignalStore extends Signals {

    /** A store in memory. */
    static SignalStore inMemory(Linguist linguist) {
        return new MemorySignals(linguist);
    }

    /** For which house a publisher counts; empty where its name says it. */
    default String house(String publisher) {
        return "";
    }

    /**
     * Keeps the claims of an article in this revision; those of earlier revisions stay only where signals rest on them.
     *
     * @throws IllegalArgumentException when one is not the article's words
     */
    void keepClaims(Article article, List<Claim> claims);

    /** Marks a claim that says what a signal says already and adds nothing to it: it will not be the begin of another one. */
    void spend(Claim claim);

    /**
     * Keeps a signal as it now is.
     *
     * @throws IllegalArgumentException when it rests on a claim that is not kept
     */
    void keep(Dossier dossier);

    /** Keeps what an episode says, instead of what it was thought to say before. */
    void keepInsights(Article episode, List<Insight> insights);

    /** Keeps what a discussion adds, instead of what it was thought to add before. */
    void keepDigest(Article discussion, Digest digest);

    /** The file on each signal, as it now is. */
    Map<SignalId, Dossier> files();

    @Override
    default Optional<Signal> byId(SignalId id, Instant at) {
        return Optional.ofNullable(files().get(id)).flatMap(dossier -> dossier.asOf(at));
    }

    @Override
    default List<Signal> open(Instant at) {
        return Standing.open(files().values(), at);
    }

    @Override
    default List<Signal> closed(Instant at) {
        return Standing.closed(files().values(), at);
    }

    @Override
    default List<SignalVersion> versions(SignalId id) {
        return Optional.ofNullable(files().get(id)).map(Dossier::versions).orElse(List.of());
    }

    /** All signals that were supported since then, in the order in which they were opened. */
    Collection<Dossier> dossiers(Instant supportedSince);

    /**
     * The claims published since then that are neither spent nor for or against a signal, and say more than {@linkplain Claim#onlyBegins
     * with what their articles begin}, in the order in which they were kept.
     */
    List<Claim> looseClaims(Instant publishedSince);
}
