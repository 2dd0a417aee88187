package app.bellwether.signals.finds;

import app.bellwether.language.Reading;
import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.signals.dossiers.Entry;
import app.bellwether.sources.Article;
import app.bellwether.sources.Segment;
import app.bellwether.stories.Story;
import app.bellwether.taxonomy.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Picks what a discussion adds: opinions worth quoting, each of another author, none uncivil. */
public final class DigestPicker {

    private static final int MOST_POINTS = 5;
    private static final int FEWEST_POINTS = 2;

    /** What the best points come to in the score of a digest, of which the rest is how many speak. */
    private static final double MOST_WORTH = 6;

    /** How much it counts that what others say is near it. */
    private static final double CENTRAL = .5;

    private static final Pattern UNCIVIL = Pattern.compile(
            "\\b(idiots?|idiotic|morons?|moronic|stupid|dumb|dumbass|retards?|retarded|shit\\w*|bullshit|fuck\\w*|crap|damn|ass|asshole\\w*|"
                + "bitch\\w*|bastards?|whores?|sluts?|puke|nuts|nutbags?|nutjobs?|scum|vermin|trash|garbage|shill\\w*|liars?|losers?|clowns?|hell|suck(s|ed)?|pathetic|disgusting|kill"
                + " yourself|nazis?|fascists?|commies?|libtards?|sheep|sheeple|boot"
                + " ?lickers?|fanbois?|fanboys?|lmao|lol|wtf|stfu)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_A_READER = Pattern.compile(
            "\\b(this (thread|comment|article|post)|the (article|author|op|parent)|op\\b|upvot\\w+|downvot\\w+|read"
                    + " the|edit:|tl;dr|ignore (all|the|previous|your)|you (should|must|need to|have to))",
            Pattern.CASE_INSENSITIVE);

    private final ClaimReader reader;
    private final SpokenSentences turns;

    public DigestPicker(ClaimReader reader) {
        this.reader = reader;
        this.turns = new SpokenSentences(reader);
    }

    /** What the discussion adds; empty when fewer than two of its people say something that can be quoted. */
    public Optional<Digest> pick(Article discussion, Story story) {
        Reading reading = reader.reading(discussion);
        List<SpokenSentences.Said> said = turns.of(discussion, story, reading).stream()
                .filter(one -> one.segment().speaker() != null)
                .filter(one -> !UNCIVIL.matcher(one.claim().quote()).find())
                .filter(one -> !TO_A_READER.matcher(one.claim().quote()).find())
                .toList();
        List<Rated> rated = said.stream()
                .map(one -> new Rated(one, one.worth() + CENTRAL * centrality(one, said)))
                .sorted(Comparator.comparingDouble(Rated::worth)
                        .reversed()
                        .thenComparingInt(one -> one.said.claim().start()))
                .toList();
        List<Rated> points = points(rated);
        return points.size() < FEWEST_POINTS ? Optional.empty() : Optional.of(digest(discussion, points));
    }

    private static List<Rated> points(List<Rated> rated) {
        List<Rated> points = new ArrayList<>();
        Set<Object> authors = new HashSet<>();
        for (Rated one : rated) {
            boolean news = points.stream().noneMatch(other -> Sameness.of(other.said.claim(), one.said.claim()));
            if (points.size() < MOST_POINTS
                    && news
                    && authors.add(Objects.requireNonNull(one.said.segment().speaker()))) {
                points.add(one);
            }
        }
        return points;
    }

    /** What several people say in their ways is what the discussion is about. */
    private static double centrality(SpokenSentences.Said one, List<SpokenSentences.Said> all) {
        return all.stream()
                .filter(other -> !other.segment().equals(one.segment()))
                .mapToDouble(other -> one.claim().vector().cosine(other.claim().vector()))
                .average()
                .orElse(0);
    }

    private static Digest digest(Article discussion, List<Rated> points) {
        long authors = discussion.segments().stream()
                .map(Segment::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        Set<Key> keys = new HashSet<>();
        points.forEach(point -> keys.addAll(point.said.claim().keys()));
        double worth = points.stream()
                .mapToDouble(point -> point.said.claim().verdict().worth())
                .average()
                .orElse(0);
        double score = Math.clamp(MOST_WORTH * worth + Math.log(1.0 + authors) / Math.log(2), 0, 10);
        List<Evidence> evidence = points.stream()
                .map(point -> evidence(point.said.claim(), point.worth))
                .toList();
        return new Digest(
                discussion.id(),
                discussion.title(),
                discussion.segments().size(),
                (int) authors,
                evidence,
                keys,
                score,
                discussion.published());
    }

    private static Evidence evidence(Claim claim, double worth) {
        return new Entry(claim, Stance.SUPPORTS, Math.clamp(worth, 0, 1), 1, 0).evidence();
    }

    private record Rated(SpokenSentences.Said said, double worth) {}
}
