package app.bellwether.signals;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Likeness;
import app.bellwether.signals.dossiers.OpenFiles;
import app.bellwether.signals.dossiers.Witnesses;
import app.bellwether.signals.stars.Sky;
import app.bellwether.stories.StoryId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a story claims, with what others claim that is near to it: some of it may say one lasting thing.
 *
 * @param story whose claims come first
 * @param articles of it that claim something
 * @param claims of the story, then the others, the nearest first; whole sentences, of three voices and two days at least
 */
public record Gathering(StoryId story, int articles, List<Claim> claims) {

    /** That a signal rests on so many of some claims says that the others are its own. */
    static final int LEAST_OF_A_SIGNAL = 2;

    static final String FOUND = ", which a language model found to say the same";

    private static final int OWN = 12;
    private static final int NEAR = 28;
    private static final int VOICES = 3;
    private static final int DAYS = 2;

    public Gathering {
        claims = List.copyOf(claims);
    }

    static List<Gathering> of(Sky sky, OpenFiles open, Instant since) {
        return sky.told(since).entrySet().stream()
                .map(story -> of(story.getKey(), firstOfEach(story.getValue()), sky, open))
                .filter(Gathering::mayLast)
                .sorted(Comparator.comparingInt((Gathering one) -> Witnesses.count(one.claims))
                        .reversed()
                        .thenComparing(Gathering::story))
                .toList();
    }

    private static Gathering of(StoryId story, List<Claim> own, Sky sky, OpenFiles open) {
        List<Claim> shown = own.stream().limit(OWN).toList();
        Map<Claim, Double> near = new HashMap<>();
        for (Claim claim : shown) {
            Stream.concat(sky.near(claim).stream(), open.quoted(claim).stream())
                    .filter(other -> other.isMain() && !own.contains(other))
                    .forEach(other -> near.merge(other, claim.vector().cosine(other.vector()), Math::max));
        }
        Set<Claim> all = new LinkedHashSet<>(shown);
        near.entrySet().stream()
                .filter(one -> one.getValue() >= Likeness.LEAST_COSINE)
                .sorted(Map.Entry.<Claim, Double>comparingByValue()
                        .reversed()
                        .thenComparing(one -> one.getKey().id()))
                .limit(NEAR)
                .forEach(one -> all.add(one.getKey()));
        return new Gathering(story, own.size(), List.copyOf(all));
    }

    /** What an article says first, it says in short. */
    private static List<Claim> firstOfEach(List<Claim> claims) {
        Map<Object, Claim> first = new HashMap<>();
        claims.stream()
                .filter(Claim::isMain)
                .forEach(claim -> first.merge(
                        claim.origin().article(), claim, (one, other) -> one.place() <= other.place() ? one : other));
        List<Claim> all = new ArrayList<>(first.values());
        all.sort(Comparator.comparing((Claim claim) -> claim.origin().published())
                .reversed()
                .thenComparing(Claim::id));
        return all;
    }

    private boolean mayLast() {
        long days = claims.stream()
                .map(claim -> LocalDate.ofInstant(claim.origin().published(), ZoneOffset.UTC))
                .distinct()
                .count();
        return days >= DAYS && Witnesses.count(claims) >= VOICES;
    }
}
