package app.bellwether.briefs.composing;

import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Insight;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Words what people hold, by whom they are: podcast insights, discussions. */
record Views(Quotes quotes, Repetition repetition, BriefPhrases wording) {

    /** So many of those who say a thing are named. */
    private static final int NAMED = 8;

    private static final int LONGEST_NAME = 40;

    private static final int POINTS = 3;

    private static final int LONGEST_TITLE = 110;

    Optional<Piece> insight(Taken<Insight> insight, UsedSentences said) {
        return quotes.passage(insight.it().evidence())
                .filter(said::takesView)
                .map(passage -> new Piece(
                        Section.Kind.INSIGHTS,
                        insight.match(),
                        title(insight.it()),
                        Passage.fixed(episode(insight.it())),
                        List.of(passage),
                        List.of()));
    }

    /**
     * A discussion.
     *
     * @param headlines what stands above the brief's other items
     */
    Optional<Piece> digest(Taken<Digest> digest, List<String> headlines, UsedSentences said) {
        List<Block.Paragraph> points = points(digest.it(), headlines, said);
        Passage why = wording.fixed(
                "digest",
                "comments",
                digest.it().comments(),
                "people",
                digest.it().authors());
        boolean plain = points.stream().allMatch(point -> point.lead() == null);
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(
                        Section.Kind.DISCUSSION,
                        digest.match(),
                        title(digest.it(), headlines),
                        why,
                        plain
                                ? points.stream()
                                        .flatMap(point -> point.passages().stream())
                                        .toList()
                                : List.of(),
                        plain ? List.of() : points));
    }

    /** What speaks against a point is said behind it or not at all. */
    private List<Block.Paragraph> points(Digest digest, List<String> headlines, UsedSentences said) {
        List<Block.Paragraph> points = new ArrayList<>();
        boolean told = true;
        for (int i = 0; i < digest.points().size() && points.size() < POINTS; i++) {
            Evidence point = digest.points().get(i);
            boolean against = point.stance() == Evidence.Stance.CONTRADICTS;
            String lead = against
                    ? wording.say("digest.against")
                    : digest.saying(i) > 1 ? wording.say("digest.people", "people", digest.saying(i)) : null;
            boolean fits = told || !against;
            Optional<Passage> taken = quotes.passage(point)
                    .filter(_ -> fits)
                    .filter(passage -> !repetition.isHeaded(headlines, passage.text()))
                    .filter(said::takesView);
            List<Passage> who = against ? List.of() : who(digest, i).stream().toList();
            taken.ifPresent(passage -> points.add(new Block.Paragraph(
                    lead, Stream.concat(Stream.of(passage), who.stream()).toList())));
            told = taken.isPresent();
        }
        return points;
    }

    /** The others behind a count can be looked up in the thread. */
    private Optional<Passage> who(Digest digest, int point) {
        List<String> names = digest.speakers(point);
        if (names.size() < 2) {
            return Optional.empty();
        }
        String key = names.size() > NAMED ? "digest.among" : "digest.who";
        return Optional.of(wording.fixed(
                key,
                "names",
                wording.list(wording.quoted(
                        names.stream().limit(NAMED).map(Views::shortened).toList()))));
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    /** A thread mostly goes by the headline that it discusses; where that stands above, the forum's name tells one from the other. */
    private String title(Digest digest, List<String> headlines) {
        String forum = digest.points().getFirst().publisher();
        String both = wording.say("digest.title", "forum", forum, "title", wording.quoted(digest.title()));
        return !repetition.isOneOf(headlines, digest.title())
                ? digest.title()
                : both.length() <= LONGEST_TITLE ? both : forum;
    }

    private static String title(Insight insight) {
        String show = insight.evidence().publisher();
        return insight.speaker() == null ? show : insight.speaker() + ", " + show;
    }

    private String episode(Insight insight) {
        String episode = wording.quoted(insight.episode());
        Integer at = insight.at();
        String place = at == null
                ? wording.say("insight", "episode", episode)
                : wording.say("insight.at", "episode", episode, "time", "%02d:%02d".formatted(at / 60, at % 60));
        boolean byMachine = quotes.article(insight.evidence())
                .filter(article -> article.recording().byMachine())
                .isPresent();
        return byMachine ? place + " " + wording.say("insight.machine") : place;
    }
}
