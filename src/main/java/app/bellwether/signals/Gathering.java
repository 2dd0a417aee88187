package app.bellwether.signals;

import app.bellwether.judging.SupportJudge;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.dossiers.OpenFiles;
import app.bellwether.signals.stars.Sky;
import app.bellwether.signals.stars.Star;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a story claims, with what others claim that is near to it: some of it may say one lasting thing.
 *
 * @param story whose claims come first
 * @param articles of it that claim something
 * @param claims of the story, then the others, the nearest first; whole sentences, of three voices at least and a day apart
 */
public record Gathering(StoryId story, int articles, List<Claim> claims) {

    /** That a signal rests on so many of some claims says that the others are its own. */
    static final int LEAST_OF_A_SIGNAL = 2;

    static final String FOUND = ", which a language model found to say the same";

    /** A model words English claims. */
    static final String LANGUAGE = "en";

    private static final int OWN = 12;
    private static final int NEAR = 28;

    public Gathering {
        claims = List.copyOf(claims);
    }

    static List<Gathering> of(Sky sky, OpenFiles open, Instant since, BiPredicate<StoryId, Integer> wanted, int most) {
        Map<StoryId, List<Claim>> own = new HashMap<>();
        sky.told(since).forEach((story, claims) -> own.put(story, firstOfEach(claims)));
        return own.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty()
                        && wanted.test(one.getKey(), one.getValue().size()))
                .sorted(Comparator.comparingInt((Map.Entry<StoryId, List<Claim>> one) ->
                                -one.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(one -> of(one.getKey(), one.getValue(), sky, open))
                .filter(gathering -> Star.mayShine(gathering.claims))
                .limit(most)
                .toList();
    }

    private static Gathering of(StoryId story, List<Claim> own, Sky sky, OpenFiles open) {
        List<Claim> shown = own.stream().limit(OWN).toList();
        Set<ArticleId> articles =
                own.stream().map(claim -> claim.origin().article()).collect(Collectors.toSet());
        Map<String, Near> near = new HashMap<>();
        for (Claim claim : shown) {
            Stream.concat(sky.near(claim).stream(), open.quoted(claim).stream())
                    .filter(other ->
                            isRead(other) && !articles.contains(other.origin().article()))
                    .map(other -> new Near(other, claim.cosine(other)))
                    .filter(one -> one.cosine() >= SupportJudge.RELATED)
                    .forEach(one -> near.merge(one.claim().id(), one, Near::nearer));
        }
        List<Claim> all = new ArrayList<>(shown);
        near.values().stream()
                .sorted(Comparator.comparingDouble(Near::cosine)
                        .reversed()
                        .thenComparing(one -> one.claim().id()))
                .limit(NEAR)
                .forEach(one -> all.add(one.claim()));
        return new Gathering(story, own.size(), all);
    }

    /** A claim, and how near it is to one of the story. */
    private record Near(Claim claim, double cosine) {

        Near nearer(Near other) {
            return cosine >= other.cosine ? this : other;
        }
    }

    private static boolean isRead(Claim claim) {
        return claim.isMain() && claim.origin().language().equals(LANGUAGE);
    }

    /** What an article says first, it says in short. */
    private static List<Claim> firstOfEach(List<Claim> claims) {
        Map<Object, Claim> first = new HashMap<>();
        claims.stream()
                .filter(Gathering::isRead)
                .forEach(claim -> first.merge(
                        claim.origin().article(), claim, (one, other) -> one.place() <= other.place() ? one : other));
        List<Claim> all = new ArrayList<>(first.values());
        all.sort(Comparator.comparing((Claim claim) -> claim.origin().published())
                .reversed()
                .thenComparing(Claim::id));
        return all;
    }
}
