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
final class Dives {

    private static final int FEWEST = 2;
    private static final int HAPPENED = 3;
    private static final int SUPPORTING = 2;
    private static final int AGAINST = 2;

    /** Under which words stands what points the other way. */
    static final String OTHERWISE = "dive.otherwise";

    private final Happenings happenings;
    private final Themes themes;
    private final Recollection recollection;
    private final Sayings sayings;
    private final Earlier earlier;
    private final BriefPhrases wording;
    private final Further further;

    Dives(Themes themes, Recollection recollection, CopyDesk copy) {
        this.recollection = recollection;
        this.sayings = copy.sayings;
        this.earlier = copy.earlier;
        this.wording = copy.wording;
        this.further = copy.further;
        this.happenings = copy.happenings;
        this.themes = themes;
    }

    /**
     * The dive, or a single sentence more for the map, when that is all that there is of what happened or supports the theme. What the lede
     * says of the theme is not said again.
     */
    Optional<Piece> dive(Taken<Signal> theme, @Nullable Lead lead, Beside beside, UsedSentences said) {
        Signal signal = theme.it();
        String happened = wording.say("dive.happened");
        String supports = wording.say("dive.supports");
        String otherwise = wording.say(OTHERWISE);
        List<Passage> opening = lead == null ? List.of() : lead.sentences();
        List<Passage> first = Stream.concat(opening.stream(), sayings.supporting(signal).stream())
                .limit(1)
                .toList();
        UnaryOperator<List<Passage>> adding = passages -> further.adding(signal.title(), first, passages.stream());
        List<Block.Paragraph> parts = new ArrayList<>();
        Instant since = beside.since(signal);
        List<Passage> told = Earlier.few(
                since,
                Stream.concat(beside.facts().stream(), happenings.of(signal).stream())
                        .distinct()
                        .toList());
        add(
                parts,
                happened,
                earlier.told(
                        since,
                        inOrder(said.firstApart(HAPPENED, adding.apply(themes.untold(theme, told)), _ -> true))));
        List<Passage> supporting =
                themes
                        .support(theme, themes.untold(theme, sayings.sentences(signal, Evidence.Stance.SUPPORTS)))
                        .stream()
                        .filter(passage -> !Openings.isRelative(passage.text()))
                        .toList();
        add(
                parts,
                supports,
                earlier.told(
                        since,
                        inOrder(said.first(
                                SUPPORTING, adding.apply(Earlier.few(since, said.telling(supporting, List.of())))))));
        add(
                parts,
                otherwise,
                said.firstViews(AGAINST, recollection.fresh(sayings.sentences(signal, Evidence.Stance.CONTRADICTS))));
        add(
                parts,
                wording.say("dive.background"),
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
        Passage why = lead != null ? null : Passage.fixed(sayings.reported(signal));
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
                        happenings.before(signal).stream(),
                        sayings.sentences(signal, Evidence.Stance.CONTEXT).stream()
                                .filter(passage -> happenings.isOf(signal, passage) && happenings.tells(passage))
                                .filter(passage -> !Openings.isRelative(passage.text())))
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                .toList());
    }

    private static List<Passage> inOrder(List<Passage> passages) {
        return passages.stream()
                .sorted(Comparator.comparing((Passage passage) ->
                                passage.citations().getFirst().published())
                        .thenComparing(passage -> passage.citations().getFirst().article())
                        .thenComparingInt(
                                passage -> passage.citations().getFirst().start()))
                .toList();
    }
}
