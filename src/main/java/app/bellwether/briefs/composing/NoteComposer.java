package app.bellwether.briefs.composing;

import app.bellwether.briefs.Desk;
import app.bellwether.briefs.Lull;
import app.bellwether.briefs.Silence;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Articles;
import app.bellwether.subscribers.Destination;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words the note that says why no brief came: counts, and the words of what was nearest to being worth one. */
public final class NoteComposer {

    private final Desk desk;
    private final Linguist linguist;

    public NoteComposer(Desk desk, Linguist linguist) {
        this.desk = desk;
        this.linguist = linguist;
    }

    public Document compose(Lull lull) {
        Wording wording = new Wording(
                Frame.of(lull.subscriber().language()),
                lull.subscriber().schedule().zone(),
                lull.now().date());
        TroubleWords troubles = new TroubleWords(lull, wording);
        Articles.Counts counts = desk.articles().count(lull.begin().at(), lull.at());
        String articles = Wording.count(counts.articles(), "article", "articles");
        String headline = troubles.headline()
                .orElseGet(() -> "Nothing worth a brief since %s: %s read"
                        .formatted(wording.day(lull.begin().date()), articles));
        List<Section> sections = new ArrayList<>();
        sections.add(section(Section.Kind.LEDE, "Why no brief came", opening(lull, troubles, counts, wording)));
        nearest(lull, wording).ifPresent(sections::add);
        sections.add(section(Section.Kind.WHY_YOU, "Why you got this", why(lull)));
        return new Document(
                headline,
                preheader(lull),
                wording.wholeDay() + " · a note, not a brief",
                lull.now().date(),
                Wording.LANGUAGE,
                sections);
    }

    private static List<Passage> opening(Lull lull, TroubleWords troubles, Articles.Counts counts, Wording wording) {
        List<Passage> opening = new ArrayList<>(troubles.sentences());
        opening.add(Passage.fixed(
                last(lull.begin().after()).formatted(wording.day(lull.begin().date()))));
        opening.add(Passage.fixed("Since then %s of %s %s read."
                .formatted(
                        Wording.count(counts.articles(), "article", "articles"),
                        Wording.count(counts.publishers(), "publisher", "publishers"),
                        counts.articles() == 1 ? "was" : "were")));
        if (lull.quiet() > 0) {
            opening.add(
                    Passage.fixed("On %s all of it was compared with what you follow, and nothing was worth a brief."
                            .formatted(Wording.count(lull.quiet(), "day", "days"))));
        }
        return opening;
    }

    private static String last(Lull.After after) {
        return switch (after) {
            case BRIEF -> "The last brief that reached you is of %s.";
            case CONFIRMING -> "You confirmed on %s, and no brief has come yet.";
            case PAUSE -> "Your pause was over on %s.";
            case CHANGE -> "You changed on %s when your brief comes.";
        };
    }

    /** What was nearest and can still be quoted; of what is not about anything they follow, that. */
    private Optional<Section> nearest(Lull lull, Wording wording) {
        NearestWords words = new NearestWords(desk, new Quotes(desk.articles(), new Extracts(linguist)), lull);
        for (Lull.Miss miss : lull.misses()) {
            Optional<Passage> said = words.of(miss);
            if (said.isPresent()) {
                return Optional.of(section(
                        Section.Kind.HITS,
                        "What came nearest",
                        List.of(Passage.fixed(missed(miss, wording)), said.get())));
            }
        }
        return lull.now().kind() == Silence.Kind.QUIET
                ? Optional.of(section(
                        Section.Kind.HITS,
                        "What came nearest",
                        List.of(Passage.fixed(lull.now().reason()))))
                : Optional.empty();
    }

    private static String missed(Lull.Miss miss, Wording wording) {
        int digits = 1;
        while (digits < 4 && rounded(miss.score(), digits).compareTo(rounded(miss.needed(), digits)) >= 0) {
            digits++;
        }
        BigDecimal score = rounded(miss.score(), digits);
        BigDecimal needed = rounded(miss.needed(), digits);
        return "%s came nearest on %s: it scored %s and missed the %s that you ask for by %s."
                .formatted(
                        Wording.quoted(miss.title()), wording.day(miss.date()), score, needed, needed.subtract(score));
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    private static List<Passage> why(Lull lull) {
        List<Passage> why = new ArrayList<>();
        why.add(Passage.fixed(
                "After a week without a brief, or when something went wrong, a note tells why, at most once a week."));
        if (lull.subscriber().destination().channel() == Destination.Channel.EMAIL) {
            why.add(Passage.fixed(
                    "Reply “notes off” and no more of them come; reply “status” to see what you follow."));
        }
        return why;
    }

    private static String preheader(Lull lull) {
        return lull.misses().stream()
                .findFirst()
                .map(miss -> "The nearest was " + Wording.quoted(miss.title()))
                .orElse("");
    }

    private static Section section(Section.Kind kind, String heading, List<Passage> passages) {
        return new Section(kind, heading, List.of(new Block.Paragraph(null, passages)));
    }
}
