package app.bellwether.signals.dossiers;

import app.bellwether.language.Linguist;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Vector;
import app.bellwether.signals.claims.Wording;
import app.bellwether.signals.claims.WordingReader;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names a signal by a headline of its evidence that the other voices bear out. It is taken whole or not at all: a sentence
 * cut to fit is broken one time in three.
 */
public final class Titles {

    public static final int LONGEST = 110;

    private static final int COMFORTABLE = 80;
    private static final double BORNE = .4;
    private static final double NEAR_ENOUGH = 1.0;
    private static final double TOLD = .3;
    private static final int REMEMBERED = 20_000;

    private final Linguist linguist;
    private final WordingReader wordings;
    private final Borne borne;
    private final Tails tails;
    private final Timely timely;
    private final ShortSentences sentences;
    private final Clauses clauses;
    private final Map<String, Vector> vectors = new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Vector> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Titles(Linguist linguist, WordingReader wordings) {
        this.linguist = linguist;
        this.wordings = wordings;
        this.borne = new Borne(wordings);
        this.timely = new Timely(wordings);
        this.tails = new Tails(wordings);
        this.sentences = new ShortSentences(wordings, borne, tails);
        this.clauses = new Clauses(wordings, borne, timely);
    }

    /**
     * The title with which a signal opens: the best headline for what the claims say, else one of the same stories, else how it
     * is restated.
     *
     * @param beside other claims of their stories
     */
    public Optional<String> first(Claim centre, List<Claim> claims, Supplier<List<Claim>> beside) {
        return of(centre, claims).or(() -> {
            List<Claim> others = beside.get();
            return of(centre, claims, others).or(() -> restated(centre, claims, others));
        });
    }

    /** The best headline for what the claims say; a short sentence of theirs when none is fit, nothing when that is not. */
    public Optional<String> of(Claim centre, List<Claim> claims) {
        return centre.isMain()
                ? of(centre, claims, claims)
                : clauses.best(centre, List.of(centre), claims).or(() -> of(centre, claims, claims));
    }

    /** Out of the headlines of some articles. */
    private Optional<String> of(Claim centre, List<Claim> claims, List<Claim> headed) {
        boolean ahead = centre.wording().predicate().ahead();
        List<Claim> current = timely.headed(headed, Timely.newest(claims));
        List<Claim> fitting = current.stream()
                .filter(claim -> ahead == isAhead(claim, claims))
                .toList();
        List<Claim> lasting = fitting.stream()
                .filter(claim -> !Headlines.isRelative(Headlines.of(claim)))
                .toList();
        List<Claim> certain = current.stream()
                .filter(claim -> !Stages.isGuess(Headlines.of(claim)))
                .toList();
        return Stream.of(lasting, fitting, certain)
                .map(choice -> choose(centre, claims, choice))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What tells by the way what the claims say, or a sentence that is not of the newest. */
    private Optional<String> restated(Claim centre, List<Claim> claims, List<Claim> others) {
        List<Claim> all = Stream.concat(claims.stream(), others.stream()).toList();
        return clauses.best(centre, all, claims).or(() -> sentences.best(centre, Timely.done(claims), claims));
    }

    private Optional<String> choose(Claim centre, List<Claim> claims, List<Claim> choice) {
        List<Claim> newest = Timely.newest(claims);
        List<Claim> last = choice.stream().filter(newest::contains).toList();
        Optional<String> best = centre.wording().direction() == null
                ? best(centre, last, claims).or(() -> best(centre, choice, claims))
                : best(centre, choice, claims);
        return best.or(() -> sentences.best(centre, newest, claims)).or(() -> told(centre, choice, claims));
    }

    private boolean isAhead(Claim from, List<Claim> claims) {
        String title = Headlines.of(from);
        return Stages.isAhead(title, wordings.read(title, names(claims)));
    }

    /** The headline of the evidence that is nearest to the claim, when it names it, though its doing in other words. */
    private Optional<String> told(Claim centre, List<Claim> choice, List<Claim> claims) {
        return choice.stream()
                .map(claim -> plain(claim, centre, claims))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Rated::score).thenComparing(Rated::title))
                .filter(rated -> rated.score() >= NEAR_ENOUGH)
                .map(Rated::title);
    }

    private Optional<Rated> plain(Claim from, Claim centre, List<Claim> claims) {
        return forms(from, claims)
                .map(title -> plain(title, from, centre, claims))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Rated> plain(String title, Claim from, Claim centre, List<Claim> claims) {
        Wording wording = wordings.read(title, names(claims));
        double share = borne.share(wording, from, claims);
        boolean fits = wordings.isSober(wording)
                && share >= BORNE
                && !wording.denies(centre.wording())
                && (wording.direction() == null
                        || Objects.equals(wording.direction(), centre.wording().direction()))
                && isOf(wording, centre.wording(), claims)
                && borne.confirms(wording, from, claims)
                && (wording.action() == centre.wording().action()
                        || borne.told(claimOf(title, wording, from), claims) > 0);
        return fits ? Optional.of(new Rated(title, vector(title).cosine(centre.vector()) + share)) : Optional.empty();
    }

    /** The headline without what the others do not say, or else as it stands; of one that says enough, less is enough. */
    private Stream<String> forms(Claim from, List<Claim> claims) {
        String whole = Headlines.of(from);
        String cut = tails.cut(whole, names(claims), claims);
        return Stream.of(cut, whole)
                .distinct()
                .filter(title -> title.equals(whole) ? Headlines.isFit(title) : Headlines.isFit(title, Tails.SHORTEST));
    }

    /** The title as a claim, to be compared as quotes are. */
    private Claim claimOf(String title, Wording wording, Claim from) {
        return new Claim(
                from.origin(),
                0,
                title.length(),
                Claim.HEADLINE,
                title,
                null,
                title,
                Set.of(),
                Set.of(),
                null,
                wording,
                vector(title),
                from.verdict());
    }

    /** Whether a title speaks of the claim, and what it says is done is the claim's doing or done in a third of the quotes. */
    private static boolean isOf(Wording title, Wording claim, List<Claim> claims) {
        long plain = claim.core().keySet().stream()
                .filter(stem -> title.stems().contains(stem) && !claim.names().contains(stem))
                .count();
        boolean does = claim.action() != null && title.predicate().actions().contains(claim.action());
        long doing = claims.stream()
                .filter(one -> title.action() == one.wording().action())
                .count();
        return (plain >= 2 || (plain >= 1 && does)) && (title.action() == null || does || 3 * doing >= claims.size());
    }

    private Vector vector(String title) {
        return vectors.computeIfAbsent(title, words -> Vector.of(linguist.embed(words)));
    }

    private Optional<String> best(Claim centre, List<Claim> choice, List<Claim> claims) {
        return choice.stream()
                .map(claim -> rated(claim, centre, claims))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Rated::score).thenComparing(Rated::title))
                .map(Rated::title);
    }

    private Optional<Rated> rated(Claim from, Claim centre, List<Claim> claims) {
        return forms(from, claims)
                .map(title -> rated(title, from, centre, claims))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Rated> rated(String title, Claim from, Claim centre, List<Claim> claims) {
        Wording wording = wordings.read(title, names(claims));
        Wording claim = centre.wording();
        double share = borne.share(wording, from, claims);
        boolean fits = wordings.isSober(wording)
                && share >= BORNE
                && namesTheClaim(wording, claim)
                && agrees(wording, claim)
                && borne.confirms(wording, from, claims);
        double told = fits ? borne.told(claimOf(title, wording, from), claims) : 0;
        return fits && (told > 0 || wording.action() == claim.action())
                ? Optional.of(new Rated(title, score(title, wording, from, claims) + share + TOLD * told))
                : Optional.empty();
    }

    /** Two core words, and the action; or two that are no names. */
    static boolean namesTheClaim(Wording title, Wording claim) {
        long shared =
                claim.core().keySet().stream().filter(title.stems()::contains).count();
        long plain = claim.core().keySet().stream()
                .filter(stem -> title.stems().contains(stem) && !claim.names().contains(stem))
                .count();
        boolean action = claim.action() != null && claim.action() == title.action();
        return shared >= 2 && (action || plain >= 2);
    }

    static boolean agrees(Wording title, Wording claim) {
        return !title.denies(claim)
                && !title.isOfOthers(claim)
                && (title.action() == null || claim.action() == null || Objects.equals(title.action(), claim.action()))
                && (claim.direction() == null || Objects.equals(title.direction(), claim.direction()));
    }

    private double score(String title, Wording wording, Claim from, List<Claim> claims) {
        Vector vector = vector(title);
        double cosine = claims.stream()
                .mapToDouble(claim -> vector.cosine(claim.vector()))
                .average()
                .orElse(0);
        Set<String> others = borne.others(from, claims);
        double shared =
                (double) wording.stems().stream().filter(others::contains).count()
                        / Math.max(1, wording.stems().size());
        return cosine
                + .5 * shared
                - .0015 * Math.max(0, title.length() - COMFORTABLE)
                - (Headlines.isRelative(title) ? .15 : 0)
                - staleness(from, claims);
    }

    /** A hundredth for each day that the headline is older than the newest evidence, at most a half. */
    private static double staleness(Claim from, List<Claim> claims) {
        long days = claims.stream()
                .mapToLong(claim -> Duration.between(
                                from.origin().published(), claim.origin().published())
                        .toDays())
                .max()
                .orElse(0);
        return Math.min(.5, .01 * days);
    }

    /** The nearest to it in meaning first. */
    static Comparator<Claim> nearest(Claim centre) {
        return Comparator.comparingDouble((Claim claim) -> claim.vector().cosine(centre.vector()))
                .reversed()
                .thenComparing(Claim::id);
    }

    static Set<String> names(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.wording().writtenNames().stream())
                .collect(Collectors.toSet());
    }

    private record Rated(String title, double score) {}
}
