package app.bellwether.briefs.composing;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes deeper into a theme: what happened, what supports it, what points the other way, how it had been. */
record Dives(Themes themes, Recollection recollection, CopyDesk copy) {

    private static final int FEWEST = 2;
    private static final int HAPPENED = 3;
    private static final int SUPPORTING = 2;
    private static final int AGAINST = 2;

    /** Under which words stands what points the other way. */
    static final String OTHERWISE = "dive.otherwise";

    /**
     * The dive, or a single sentence more for the map, when that is all that there is of what happened or supports the theme. What the lede
     * says of the theme is not said again.
     */
    Optional<Piece> dive(Taken<Signal> theme, @Nullable Lead lead, List<Passage> facts, UsedSentences said) {
        Signal signal = theme.it();
        List<Passage> opening = lead == null ? List.of() : lead.sentences();
        List<Passage> first = Stream.concat(opening.stream(), copy.sayings.supporting(signal).stream())
                .limit(1)
                .toList();
        UnaryOperator<List<Passage>> adding = passages -> copy.further.adding(signal.title(), first, passages.stream());
        List<Passage> happened = happened(theme, facts, adding, said);
        List<Passage> supporting = supporting(theme, facts, adding, said);
        List<Passage> against = said.firstViews(
                AGAINST, recollection.fresh(copy.sayings.sentences(signal, Evidence.Stance.CONTRADICTS)));
        List<Passage> before =
                said.firstMore(1, signal.title(), adding.apply(background(signal)), recollection::isBeyond);
        int sentences = happened.size() + supporting.size() + against.size() + before.size();
        if (sentences < FEWEST && against.isEmpty()) {
            return Stream.of(happened, supporting)
                    .filter(told -> !told.isEmpty())
                    .findFirst()
                    .map(told -> new Piece(Section.Kind.MAP, theme.match(), signal.title(), null, told, List.of()));
        }
        Passage why = lead != null ? null : Passage.fixed(copy.sayings.reported(signal));
        List<Block.Paragraph> parts = parts(happened, supporting, against, before);
        return Optional.of(new Piece(Section.Kind.DIVES, theme.match(), signal.title(), why, List.of(), parts));
    }

    private List<Passage> happened(
            Taken<Signal> theme, List<Passage> facts, UnaryOperator<List<Passage>> adding, UsedSentences said) {
        List<Passage> untold = adding.apply(themes.untold(theme, facts));
        return inOrder(said.firstMore(HAPPENED, theme.it().title(), untold, _ -> true));
    }

    private List<Passage> supporting(
            Taken<Signal> theme, List<Passage> facts, UnaryOperator<List<Passage>> adding, UsedSentences said) {
        List<Passage> untold = themes.untold(
                theme, Earlier.ofNow(theme.it(), facts, copy.sayings.sentences(theme.it(), Evidence.Stance.SUPPORTS)));
        List<Passage> lasting = untold.stream()
                .filter(passage -> !copy.shelf.extracts.isRelative(passage.cited()))
                .toList();
        List<Passage> telling = adding.apply(said.telling(lasting, List.of()));
        return inOrder(said.first(SUPPORTING, telling));
    }

    private List<Block.Paragraph> parts(
            List<Passage> happened, List<Passage> supporting, List<Passage> against, List<Passage> before) {
        List<Block.Paragraph> parts = new ArrayList<>();
        add(parts, "dive.happened", happened);
        add(parts, "dive.supports", supporting);
        add(parts, OTHERWISE, against);
        add(parts, "dive.background", before);
        return parts;
    }

    private void add(List<Block.Paragraph> parts, String lead, List<Passage> passages) {
        if (!passages.isEmpty()) {
            parts.add(new Block.Paragraph(copy.wording.say(lead), passages));
        }
    }

    private List<Passage> background(Signal signal) {
        return recollection.fresh(copy.sayings.sentences(signal, Evidence.Stance.CONTEXT).stream()
                .filter(passage -> copy.reports.isOf(signal, passage) && copy.reports.tells(passage))
                .filter(passage -> !copy.shelf.extracts.isRelative(passage.cited()))
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                .toList());
    }

    private static List<Passage> inOrder(List<Passage> passages) {
        return passages.stream()
                .sorted(Comparator.comparing(Earlier::published)
                        .thenComparing(passage -> passage.cited().article())
                        .thenComparingInt(passage -> passage.cited().start()))
                .toList();
    }
}
