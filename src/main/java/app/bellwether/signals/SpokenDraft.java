package app.bellwether.signals;

import app.bellwether.writing.Citation;
import app.bellwether.writing.DigestTask;
import app.bellwether.writing.Drafted;
import app.bellwether.writing.InsightsTask;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a model worded of an episode or a discussion: whose it is and how many hold it is told by what it rests on. */
public record SpokenDraft(Drafted drafted) {

    private static final Pattern FIRST_HAND = Pattern.compile(
            "\\b(I|we)('ve| have| had|’ve)?"
                + " (worked?|used|run|ran|built|tried|switched|moved|migrated|bought|lived?|managed?|taught|seen|saw)\\b|\\b(at|for|in)"
                + " (my|our) (\\w+"
                + " )?(company|job|team|work|employer|startup|hospital|school|town|country|experience)\\b|\\b(my|our)"
                + " (own )?(company|team|employer|customers|clients|patients|students)\\b",
            Pattern.CASE_INSENSITIVE);

    /**
     * What several people hold.
     *
     * @param says in a model's words
     * @param people how many of them say it, each counted once
     * @param against what somebody else says against it, if anybody does
     */
    public record Position(Passage says, int people, List<Passage> against) {
        public Position {
            against = List.copyOf(against);
        }
    }

    /**
     * What it tells in the place of a quote of an episode: it rests on the quote, and of others on no more than what they asked, since the
     * quote's speaker stands above it.
     */
    public Optional<Passage> insteadOf(Citation quote) {
        return drafted.parts().entrySet().stream()
                .filter(part -> part.getKey().startsWith(InsightsTask.INSIGHT))
                .flatMap(part -> part.getValue().stream().map(Worded::passage))
                .filter(told -> told.citations().stream().anyMatch(one -> overlap(one, quote)))
                .filter(told -> isOfOne(told, quote))
                .findFirst();
    }

    private static boolean overlap(Citation one, Citation other) {
        return one.article().equals(other.article())
                && one.revision() == other.revision()
                && one.start() < other.end()
                && other.start() < one.end();
    }

    private static boolean isOfOne(Passage told, Citation quote) {
        List<Optional<String>> speakers = told.citations().stream()
                .filter(one -> overlap(one, quote) || !one.quote().strip().endsWith("?"))
                .map(one -> Optional.ofNullable(one.speaker()))
                .distinct()
                .toList();
        return speakers.size() == 1 && speakers.getFirst().isPresent();
    }

    /** What is held, as the model has it in order. */
    public List<Position> positions() {
        List<Position> positions = new ArrayList<>();
        drafted.parts().forEach((part, held) -> {
            if (part.startsWith(DigestTask.POSITION)) {
                List<Citation> cited = held.stream()
                        .flatMap(one -> one.passage().citations().stream())
                        .toList();
                long people = cited.stream()
                        .map(Citation::speaker)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
                Passage first = held.getFirst().passage();
                List<Passage> against = passages(part.replace(DigestTask.POSITION, DigestTask.AGAINST)).stream()
                        .filter(one -> cited.stream()
                                .noneMatch(holder -> Objects.equals(
                                        holder.speaker(),
                                        one.citations().getFirst().speaker())))
                        .toList();
                positions.add(new Position(new Passage(first.kind(), first.text(), cited), (int) people, against));
            }
        });
        return positions;
    }

    /** What people know at first hand, and say so. */
    public List<Passage> experience() {
        return passages(DigestTask.EXPERIENCE).stream()
                .filter(told -> told.citations().stream()
                        .map(Citation::quote)
                        .anyMatch(said -> FIRST_HAND.matcher(said).find()))
                .toList();
    }

    /** What is asked. */
    public List<Passage> questions() {
        return passages(DigestTask.QUESTIONS);
    }

    /** What of a part is one person's: what two tell is told by neither. */
    private List<Passage> passages(String part) {
        return drafted.part(part).stream()
                .map(Worded::passage)
                .filter(told -> told.citations().stream()
                                .map(Citation::speaker)
                                .distinct()
                                .count()
                        == 1)
                .toList();
    }
}
