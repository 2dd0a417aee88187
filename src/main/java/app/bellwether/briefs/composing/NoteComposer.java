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
import org.springframework.stereotype.Component;

/** Words the note that says why no brief came: counts, and the words of what was nearest to being worth one. */
@Component
public record NoteComposer(Desk desk, Linguist linguist) {

    public Document compose(Lull lull) {
        BriefPhrases wording = BriefPhrases.of(lull.subscriber(), lull.now().date());
        TroubleWords troubles = new TroubleWords(lull, wording);
        Articles.Counts counts = desk.articles().count(lull.begin().at(), lull.at());
        String headline = troubles.headline()
                .orElseGet(() -> wording.say(
                        "note.nothing", "day", wording.day(lull.begin().date()), "articles", counts.articles()));
        List<Section> sections = new ArrayList<>();
        sections.add(section(Section.Kind.LEDE, wording.say("note.heading"), opening(lull, troubles, counts, wording)));
        nearest(lull, wording).ifPresent(sections::add);
        sections.add(section(Section.Kind.WHY_YOU, wording.say("section.why-you"), why(lull, wording)));
        return new Document(
                headline,
                preheader(lull, wording),
                wording.say("note.edition", "day", wording.wholeDay()),
                lull.now().date(),
                wording.language(),
                sections);
    }

    private static List<Passage> opening(
            Lull lull, TroubleWords troubles, Articles.Counts counts, BriefPhrases wording) {
        List<Passage> opening = new ArrayList<>(troubles.sentences());
        opening.add(wording.fixed(
                last(lull.begin().after()), "day", wording.day(lull.begin().date())));
        opening.add(wording.fixed("note.counts", "articles", counts.articles(), "publishers", counts.publishers()));
        if (lull.quiet() > 0) {
            opening.add(wording.fixed("note.quiet", "days", lull.quiet()));
        }
        return opening;
    }

    private static String last(Lull.After after) {
        return switch (after) {
            case BRIEF -> "note.after-brief";
            case CONFIRMING -> "note.after-confirming";
            case PAUSE -> "note.after-pause";
            case CHANGE -> "note.after-change";
        };
    }

    /** What was nearest and can still be quoted; of what is not about anything they follow, that, as decided in English. */
    private Optional<Section> nearest(Lull lull, BriefPhrases wording) {
        NearestWords words = new NearestWords(desk, new Quotes(desk.articles(), new Extracts(linguist)), lull);
        for (Lull.Miss miss : lull.misses()) {
            Optional<Passage> said = words.of(miss);
            if (said.isPresent()) {
                return Optional.of(section(
                        Section.Kind.HITS,
                        wording.say("note.nearest"),
                        List.of(Passage.fixed(missed(miss, wording)), said.get())));
            }
        }
        boolean told =
                lull.now().kind() == Silence.Kind.QUIET && wording.language().equals(Frame.ENGLISH);
        return told
                ? Optional.of(section(
                        Section.Kind.HITS,
                        wording.say("note.nearest"),
                        List.of(Passage.fixed(lull.now().reason()))))
                : Optional.empty();
    }

    private static String missed(Lull.Miss miss, BriefPhrases wording) {
        int digits = 1;
        while (digits < 4 && rounded(miss.score(), digits).compareTo(rounded(miss.needed(), digits)) >= 0) {
            digits++;
        }
        BigDecimal score = rounded(miss.score(), digits);
        BigDecimal needed = rounded(miss.needed(), digits);
        return wording.say(
                "note.missed",
                "title",
                wording.quoted(miss.title()),
                "day",
                wording.day(miss.date()),
                "score",
                wording.number(score),
                "needed",
                wording.number(needed),
                "missing",
                wording.number(needed.subtract(score)));
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    private static List<Passage> why(Lull lull, BriefPhrases wording) {
        List<Passage> why = new ArrayList<>();
        why.add(wording.fixed("note.why"));
        if (lull.subscriber().destination().channel() == Destination.Channel.EMAIL) {
            why.add(wording.fixed("note.off"));
        }
        return why;
    }

    private static String preheader(Lull lull, BriefPhrases wording) {
        return lull.misses().stream()
                .findFirst()
                .map(miss -> wording.say("note.preheader", "title", wording.quoted(miss.title())))
                .orElse("");
    }

    private static Section section(Section.Kind kind, String heading, List<Passage> passages) {
        return new Section(kind, heading, List.of(new Block.Paragraph(null, passages)));
    }
}
