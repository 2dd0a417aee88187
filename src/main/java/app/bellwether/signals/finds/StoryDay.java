package app.bellwether.signals.finds;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Witnesses;
import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Key;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a story told on one day: on the next it may have moved on. */
record StoryDay(StoryId story, LocalDate day) {

    static StoryDay of(Claim claim) {
        Claim.Origin origin = claim.origin();
        return new StoryDay(origin.story(), LocalDate.ofInstant(origin.published(), ZoneOffset.UTC));
    }

    static Map<StoryDay, List<Claim>> group(Collection<Claim> claims) {
        return claims.stream().collect(Collectors.groupingBy(StoryDay::of, LinkedHashMap::new, Collectors.toList()));
    }

    static long articles(Collection<Claim> claims) {
        return claims.stream().map(claim -> claim.origin().article()).distinct().count();
    }

    /** How each article begins: its headline and its first sentences, a line an article. */
    static List<String> leads(Collection<Claim> ofItsDay) {
        return ofItsDay.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.origin().article(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(claims -> Stream.concat(
                                Stream.of(claims.getFirst().origin().headline()),
                                claims.stream().map(Claim::quote))
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** The topics that the claim's article is of, as half of its story's articles of the day are, of two voices at least. */
    static Set<Key> topics(Claim claim, Collection<Claim> ofItsDay) {
        return claim.leadTopics().stream()
                .filter(topic -> {
                    List<Claim> naming = ofItsDay.stream()
                            .filter(other -> other.leadTopics().contains(topic))
                            .toList();
                    return 2 * articles(naming) >= articles(ofItsDay) && Witnesses.count(naming) > 1;
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
