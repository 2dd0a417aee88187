package app.bellwether.signals.dossiers;

import app.bellwether.language.Linguist;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Vector;
import app.bellwether.signals.claims.Wording;
import app.bellwether.signals.claims.WordingReader;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names a signal by a headline of its evidence that the other voices bear out. It is taken whole or not at all: a sentence
 * cut to fit is broken one time in three.
 */
public final class Titles {

    public static final int LONGEST = 110;

    private static final int SHORTEST = 30;
    private static final int COMFORTABLE = 80;
    private static final double SAME_TITLE = .76;
    private static final double BORNE = .4;
    private static final double NEAR_ENOUGH = 1.0;
    private static final int REMEMBERED = 20_000;

    private static final Pattern SUFFIX = Pattern.compile("\\s+[|–—-]\\s+[^|–—-]{2,40}$");
    private static final Pattern UNFIT = Pattern.compile(
            "[?:;…“”\"|!]|\\.\\.\\.|[‘'](?=\\p{L}[^’']*[’']([\\s,.]|$))|\\b(I|we|you|your|our|us|my)\\b|\\b[\\p{Lu}]{5,}\\b.*\\b[\\p{Lu}]{5,}\\b");
    private static final Pattern RELATIVE = Pattern.compile("\\b(today|tomorrow|yesterday|tonight|(this|last|next)"
            + " (week|month|year)|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b");

    /** A sentence may be the title when it is short, and reports instead of saying who said so. */
    private static final Pattern UNFIT_SENTENCE = Pattern.compile(
            "^The [\\p{Ll}\\d]|[“”\"?:;(]|\\b(said|says|told|announced|reported|according|also|ago|now|recent|recently|expected|he|she|they|those|these|this|such)\\b");

    private final Linguist linguist;
    private final WordingReader wordings;
    private final Map<String, Vector> vectors = new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Vector> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Titles(Linguist linguist, WordingReader wordings) {
        this.linguist = linguist;
        this.wordings = wordings;
    }

    /** The best headline for what the claims say; a short sentence of theirs when none is fit, nothing when that is not. */
    public Optional<String> of(Claim centre, List<Claim> claims) {
        List<Claim> newest = newest(claims);
        Optional<String> best = centre.wording().direction() == null
                ? best(centre, newest, claims).or(() -> best(centre, claims, claims))
                : best(centre, current(claims, newest), claims);
        return best.or(() -> sentence(centre, newest)).or(() -> told(centre, claims));
    }

    /** The headline of the evidence that is nearest to the claim, when it names it, though its doing in other words. */
    private Optional<String> told(Claim centre, List<Claim> claims) {
        return claims.stream()
                .map(claim -> plain(claim, centre, claims))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Rated::score).thenComparing(Rated::title))
                .filter(rated -> rated.score() >= NEAR_ENOUGH)
                .map(Rated::title);
    }

    private Optional<Rated> plain(Claim from, Claim centre, List<Claim> claims) {
        String title = headline(from);
        if (!isFit(title)) {
            return Optional.empty();
        }
        Wording wording = wordings.read(title, names(claims));
        double borne = borne(wording, from, claims);
        boolean fits = isSober(wording)
                && borne >= BORNE
                && wording.negated() == centre.wording().negated()
                && (wording.direction() == null
                        || Objects.equals(wording.direction(), centre.wording().direction()))
                && confirmed(wording, from, claims);
        return fits ? Optional.of(new Rated(title, vector(title).cosine(centre.vector()) + borne)) : Optional.empty();
    }

    /** Whether two titles name the same thing. */
    public boolean alike(String one, String other) {
        return vector(one).cosine(vector(other)) >= SAME_TITLE;
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

    /** The newest evidence names what was done, or a plan stands above it. */
    private static List<Claim> newest(List<Claim> claims) {
        var last = claims.stream().map(claim -> claim.origin().published()).max(Comparator.naturalOrder());
        return claims.stream()
                .filter(claim -> last.isPresent()
                        && claim.origin().published().plusSeconds(36 * 3600).isAfter(last.get()))
                .toList();
    }

    /** Those of a measure whose headline gives no number that the newest evidence does not give: last month's is no title. */
    private List<Claim> current(List<Claim> claims, List<Claim> newest) {
        Set<String> given = newest.stream()
                .flatMap(claim -> claim.wording().stems().stream())
                .collect(Collectors.toSet());
        return claims.stream()
                .filter(claim -> wordings.read(claim.origin().headline(), Set.of()).words().stream()
                        .filter(word -> Character.isDigit(word.written().charAt(0)))
                        .allMatch(word -> given.contains(word.stem())))
                .toList();
    }

    private Optional<Rated> rated(Claim from, Claim centre, List<Claim> claims) {
        String title = headline(from);
        if (!isFit(title)) {
            return Optional.empty();
        }
        Wording wording = wordings.read(title, names(claims));
        Wording claim = centre.wording();
        double borne = borne(wording, from, claims);
        boolean fits = isSober(wording)
                && borne >= BORNE
                && namesTheClaim(wording, claim)
                && agrees(wording, claim)
                && confirmed(wording, from, claims);
        return fits ? Optional.of(new Rated(title, score(title, wording, from, claims) + borne)) : Optional.empty();
    }

    private static boolean isFit(String title) {
        return title.length() >= SHORTEST
                && title.length() <= LONGEST
                && !UNFIT.matcher(title).find();
    }

    private boolean isSober(Wording title) {
        return title.words().stream().noneMatch(word -> wordings.vocabulary().loaded(word.written()));
    }

    /** Without the publisher's name after it and without a full stop. */
    private static String headline(Claim from) {
        String whole = SUFFIX.matcher(from.origin().headline().strip()).replaceFirst("");
        return whole.endsWith(".") && !whole.matches(".*\\b\\p{Lu}\\.")
                ? whole.substring(0, whole.length() - 1)
                : whole;
    }

    /** Two core words, and the action; or two that are no names. */
    private static boolean namesTheClaim(Wording title, Wording claim) {
        long shared =
                claim.core().keySet().stream().filter(title.stems()::contains).count();
        long plain = claim.core().keySet().stream()
                .filter(stem -> title.stems().contains(stem) && !claim.names().contains(stem))
                .count();
        boolean action = claim.action() != null && claim.action() == title.action();
        return shared >= 2 && (action || plain >= 2);
    }

    private static boolean agrees(Wording title, Wording claim) {
        return title.negated() == claim.negated()
                && (title.action() == null || claim.action() == null || Objects.equals(title.action(), claim.action()))
                && (claim.direction() == null || Objects.equals(title.direction(), claim.direction()));
    }

    /**
     * Every number and every name of a title stands in another article's quote or title too; the newest value of a measure
     * stands at least in the quote.
     */
    private boolean confirmed(Wording title, Claim from, List<Claim> claims) {
        Set<String> others = others(from, claims);
        Set<String> own = title.direction() == null ? Set.of() : from.wording().stems();
        return title.words().stream()
                .filter(word -> Character.isDigit(word.written().charAt(0))
                        || title.names().contains(word.stem()))
                .filter(word -> !word.stem().isEmpty())
                .allMatch(word -> others.contains(word.stem())
                        || (own.contains(word.stem())
                                && Character.isDigit(word.written().charAt(0))));
    }

    private Set<String> others(Claim from, List<Claim> claims) {
        Set<String> stems = new HashSet<>();
        for (Claim claim : claims) {
            if (!claim.origin().article().equals(from.origin().article())) {
                stems.addAll(claim.wording().stems());
                stems.addAll(wordings.read(claim.origin().headline(), Set.of()).stems());
            }
        }
        return stems;
    }

    private double score(String title, Wording wording, Claim from, List<Claim> claims) {
        Vector vector = vector(title);
        double cosine = claims.stream()
                .mapToDouble(claim -> vector.cosine(claim.vector()))
                .average()
                .orElse(0);
        Set<String> others = others(from, claims);
        double shared =
                (double) wording.stems().stream().filter(others::contains).count()
                        / Math.max(1, wording.stems().size());
        return cosine
                + .5 * shared
                - .0015 * Math.max(0, title.length() - COMFORTABLE)
                - (RELATIVE.matcher(title).find() ? .15 : 0)
                - staleness(from, claims);
    }

    /** The part of a title's words that a third of the quotes and no fewer than two of them have too. */
    private static double borne(Wording title, Claim from, List<Claim> claims) {
        double most = Math.max(Math.min(2, claims.size() - 1), claims.size() / 3.0);
        long borne = title.stems().stream()
                .filter(stem -> claims.stream()
                                .filter(claim -> !(claim.headline()
                                                && claim.origin()
                                                        .article()
                                                        .equals(from.origin().article()))
                                        && claim.wording().stems().contains(stem))
                                .count()
                        >= most)
                .count();
        return (double) borne / Math.max(1, title.stems().size());
    }

    /** A hundredth for each day that the headline is older than the newest evidence, at most a fifth. */
    private static double staleness(Claim from, List<Claim> claims) {
        long days = claims.stream()
                .mapToLong(claim -> Duration.between(
                                from.origin().published(), claim.origin().published())
                        .toDays())
                .max()
                .orElse(0);
        return Math.min(.2, .01 * days);
    }

    private static Set<String> names(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.wording().writtenNames().stream())
                .collect(Collectors.toSet());
    }

    private static Optional<String> sentence(Claim centre, List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.quote().length() <= LONGEST
                        && !RELATIVE.matcher(claim.quote()).find()
                        && !UNFIT_SENTENCE.matcher(claim.quote()).find())
                .max(Comparator.comparingDouble((Claim claim) -> claim.vector().cosine(centre.vector()))
                        .thenComparing(Claim::id))
                .map(claim -> claim.quote().strip().replaceFirst("\\.$", ""));
    }

    private record Rated(String title, double score) {}
}
