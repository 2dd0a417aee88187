package app.bellwether.briefs.composing;

import app.bellwether.briefs.Occasion;
import app.bellwether.matching.Match;
import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Understanding;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a reader who follows a topic and a region, and is told of that topic within the region and elsewhere, whether that was meant, and
 * gives the answer that makes it mean both: what they typed leaves it open. Once, as far as their last briefs are remembered.
 */
record Narrowing(Occasion occasion, Scope scope, BriefPhrases wording) {

    /** With more of them, the answer is longer than a command should be. */
    private static final int PLACES = 2;

    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} ]*");

    /** "Outside “US”: no. 4 …"; of one topic, that of the first such item. */
    Optional<Passage> of(Plan plan, Numbers numbers) {
        List<Match> elsewhere = plan.items().stream().filter(scope::isElsewhere).toList();
        if (elsewhere.isEmpty() || plan.items().stream().noneMatch(scope::isInside)) {
            return Optional.empty();
        }
        Interest topic = topic(elsewhere.getFirst());
        List<Integer> items = elsewhere.stream()
                .filter(match -> topic(match).equals(topic))
                .map(match -> numbers.of(match.candidate().item()).orElseThrow())
                .sorted()
                .toList();
        List<String> places = scope.places().stream().map(Scope.Place::name).toList();
        return answer(topic)
                .filter(answer -> !wasAsked(answer))
                .map(answer -> wording.fixed(
                        "why.elsewhere",
                        "topic",
                        wording.quoted(topic.typed()),
                        "regions",
                        wording.list(wording.quoted(places)),
                        "items",
                        wording.items(items),
                        "command",
                        wording.quoted(answer)));
    }

    private boolean wasAsked(String answer) {
        return occasion.earlier().stream()
                .flatMap(brief -> brief.document().blocks(Section.Kind.WHY_YOU::equals))
                .anyMatch(block -> block instanceof Block.Paragraph paragraph
                        && paragraph.passages().stream()
                                .anyMatch(passage -> passage.text().contains(answer)));
    }

    private static Interest topic(Match match) {
        return match.reasons().getFirst().interest();
    }

    /** "topics - courts + courts in US"; none when it would be understood as something else. */
    private Optional<String> answer(Interest topic) {
        List<Scope.Place> places = scope.places();
        return places.size() <= PLACES
                        && isPlain(topic)
                        && places.stream().allMatch(place -> isUnderstood(topic, place))
                ? Optional.of(places.stream()
                        .map(place -> both(topic, place))
                        .collect(Collectors.joining(" + ", "topics - " + topic.typed() + " + ", "")))
                : Optional.empty();
    }

    /** A command takes words alone, and what it puts in place has neither weight nor end. */
    private static boolean isPlain(Interest interest) {
        return PLAIN.matcher(interest.typed()).matches() && interest.weight() == 1 && interest.until() == null;
    }

    private static String both(Interest topic, Scope.Place place) {
        return topic.typed() + " in " + place.name();
    }

    private static boolean isUnderstood(Interest topic, Scope.Place place) {
        Understanding understood = Taxonomy.standard().understand(both(topic, place));
        Set<Key> meant =
                Stream.concat(topic.keys().stream(), place.keys().stream()).collect(Collectors.toSet());
        return PLAIN.matcher(place.name()).matches()
                && new HashSet<>(understood.keys()).equals(meant)
                && understood.without().isEmpty();
    }
}
