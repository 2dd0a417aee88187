package app.bellwether.briefs.composing;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Instant;
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
    Optional<Piece> dive(Taken<Signal> theme, @Nullable Lead lead, Beside beside, UsedSentences said) {
        Signal signal = theme.it();
        String happened = copy.wording.say("dive.happened");
        String supports = copy.wording.say("dive.supports");
        String otherwise = copy.wording.say(OTHERWISE);
        List<Passage> opening = lead == null ? List.of() : lead.sentences();
        List<Passage> first = Stream.concat(opening.stream(), copy.sayings.supporting(signal).stream())
                .limit(1)
                .toList();
        UnaryOperator<List<Passage>> adding = passages -> copy.further.adding(signal.title(), first, passages.stream());
        List<Block.Paragraph> parts = new ArrayList<>();
        Instant since = beside.since(signal);
        List<Passage> told = Earlier.few(
                since,
                Stream.concat(beside.facts().stream(), copy.happenings.of(signal).stream())
                        .distinct()
                        .toList());
        add(
                parts,
                happened,
                copy.earlier.told(
                        since,
                        inOrder(said.firstApart(HAPPENED, adding.apply(themes.untold(theme, told)), _ -> true))));
        List<Passage> supporting =
                themes
                        .support(theme, themes.untold(theme, copy.sayings.sentences(signal, Evidence.Stance.SUPPORTS)))
                        .stream()
                        .filter(passage -> !Openings.isRelative(passage.text()))
                        .toList();
        add(
                parts,
                supports,
                copy.earlier.told(
                        since,
                        inOrder(said.first(
                                SUPPORTING, adding.apply(Earlier.few(since, said.telling(supporting, List.of())))))));
        add(
                parts,
                otherwise,
                said.firstViews(
                        AGAINST, recollection.fresh(copy.sayings.sentences(signal, Evidence.Stance.CONTRADICTS))));
        add(
                parts,
                copy.wording.say("dive.background"),
                said.firstApart(1, adding.apply(background(signal)), recollection::isApart));
        long sentences = parts.stream()
                .flatMap(part -> part.passages().stream())
                .filter(passage -> passage.kind() != Passage.Kind.FIXED)
                .count();
        boolean disputed = parts.stream().anyMatch(part -> otherwise.equals(part.lead()));
        if (sentences < FEWEST && !disputed) {
            return parts.stream()
                    .filter(part -> happened.equals(part.lead()) || supports.equals(part.lead()))
                    .findFirst()
                    .map(part -> new Piece(
                            Section.Kind.MAP,
                            theme.match(),
                            signal.title(),
                            null,
                            null,
                            part.passages(),
                            List.of(),
                            List.of(),
                            null));
        }
        Passage why = lead != null ? null : Passage.fixed(copy.sayings.reported(signal));
        return Optional.of(new Piece(
                Section.Kind.DIVES, theme.match(), signal.title(), null, why, List.of(), List.of(), parts, null));
    }

    private void add(List<Block.Paragraph> parts, String lead, List<Passage> passages) {
        if (!passages.isEmpty()) {
            parts.add(new Block.Paragraph(lead, passages));
        }
    }

    private List<Passage> background(Signal signal) {
        return recollection.fresh(Stream.concat(
                        copy.happenings.before(signal).stream(),
                        copy.sayings.sentences(signal, Evidence.Stance.CONTEXT).stream()
                                .filter(passage ->
                                        copy.happenings.isOf(signal, passage) && copy.happenings.tells(passage))
                                .filter(passage -> !Openings.isRelative(passage.text())))
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                .toList());
    }

    private static List<Passage> inOrder(List<Passage> passages) {
        return passages.stream()
                .sorted(Comparator.comparing(
                                (Passage passage) -> passage.cited().published())
                        .thenComparing(passage -> passage.cited().article())
                        .thenComparingInt(passage -> passage.cited().start()))
                .toList();
    }
}
