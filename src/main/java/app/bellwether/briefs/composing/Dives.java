package app.bellwether.briefs.composing;

import app.bellwether.briefs.Desk;
import app.bellwether.language.Linguist;
import app.bellwether.language.Sentence;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.sources.Article;
import app.bellwether.stories.Member;
import app.bellwether.stories.Story;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Goes deeper into a theme: what happened, what supports it, what points the other way, what to watch. */
final class Dives {

    private static final int FEWEST = 2;
    private static final int HAPPENED = 3;
    private static final int SUPPORTING = 3;
    private static final int OTHERWISE = 2;
    private static final int WATCHED = 2;
    private static final int ARTICLES = 6;
    private static final int OPENING = 8;

    private final Desk desk;
    private final Linguist linguist;
    private final Extracts extracts;
    private final Quotes quotes;
    private final Themes themes;
    private final Deadlines deadlines;

    Dives(Desk desk, Linguist linguist, Quotes quotes, Themes themes, Deadlines deadlines) {
        this.desk = desk;
        this.linguist = linguist;
        this.extracts = new Extracts(linguist);
        this.quotes = quotes;
        this.themes = themes;
        this.deadlines = deadlines;
    }

    /** The dive, unless it would have less than two sentences. What the lede says of the theme is not said again. */
    Optional<Piece> dive(Taken<Signal> theme, boolean inLede, Said said) {
        Signal signal = theme.it();
        List<Block.Paragraph> parts = new ArrayList<>();
        add(parts, "What happened.", inOrder(said.first(HAPPENED, happened(signal))));
        add(
                parts,
                "What supports it.",
                inOrder(said.first(SUPPORTING, themes.sentences(signal, Evidence.Stance.SUPPORTS))));
        add(
                parts,
                "What points the other way.",
                said.first(OTHERWISE, themes.sentences(signal, Evidence.Stance.CONTRADICTS)));
        add(parts, "Background.", said.first(1, themes.sentences(signal, Evidence.Stance.CONTEXT)));
        add(parts, "What to watch.", said.first(WATCHED, watched(signal)));
        int sentences = parts.stream().mapToInt(part -> part.passages().size()).sum();
        if (sentences < FEWEST) {
            return Optional.empty();
        }
        Passage why = inLede ? null : Passage.fixed(themes.reported(signal));
        return Optional.of(new Piece(
                Section.Kind.DIVES, theme.match(), signal.title(), null, why, List.of(), List.of(), parts, null));
    }

    private static void add(List<Block.Paragraph> parts, String lead, List<Passage> passages) {
        if (!passages.isEmpty()) {
            parts.add(new Block.Paragraph(lead, passages));
        }
    }

    private List<Passage> watched(Signal signal) {
        return deadlines.of(signal).stream().map(Deadlines.Deadline::passage).toList();
    }

    /**
     * Opening sentences of the newest story that is about the claim itself, those first on which most of its articles agree.
     * A story that only mentions the claim further down tells of something else.
     */
    private List<Passage> happened(Signal signal) {
        Optional<Story> story = signal.evidence(Evidence.Stance.SUPPORTS).stream()
                .filter(this::opens)
                .max(Comparator.comparing(Evidence::published).thenComparing(Evidence::article))
                .flatMap(evidence -> desk.stories().byId(evidence.story()));
        List<Article> articles = story.map(this::voices).orElse(List.of());
        ToDoubleFunction<Passage> agreement = passage -> articles.stream()
                .filter(article -> !article.id()
                        .value()
                        .equals(passage.citations().getFirst().article()))
                .mapToDouble(article -> extracts.overlap(passage.text(), article.text()))
                .average()
                .orElse(0);
        return articles.stream()
                .flatMap(article -> openings(article).stream())
                .map(passage -> new Agreed(passage, agreement.applyAsDouble(passage)))
                .sorted(Agreed.ORDER)
                .map(Agreed::passage)
                .toList();
    }

    /** A sentence, and how much of it the other articles say too. */
    private record Agreed(Passage passage, double share) {
        static final Comparator<Agreed> ORDER = Comparator.comparingDouble(Agreed::share)
                .reversed()
                .thenComparingInt(agreed -> agreed.citation().start())
                .thenComparing(agreed -> agreed.citation().article());

        Citation citation() {
            return passage.citations().getFirst();
        }
    }

    private boolean opens(Evidence evidence) {
        return evidence.of() == Citation.Part.TITLE
                || quotes.article(evidence)
                        .map(article -> linguist.sentences(article.text()).stream()
                                .limit(2)
                                .anyMatch(sentence -> evidence.start() < sentence.end()))
                        .orElse(false);
    }

    /** One article of each voice. */
    private List<Article> voices(Story story) {
        return story.members().stream()
                .collect(Collectors.toMap(Member::voice, member -> member, (first, _) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Member::published).reversed().thenComparing(Member::article))
                .limit(ARTICLES)
                .flatMap(member -> quotes.article(member.article()).stream())
                .filter(article ->
                        Extracts.reads(article.language()) && article.segments().isEmpty())
                .toList();
    }

    private List<Passage> openings(Article article) {
        return linguist.sentences(article.text()).stream()
                .limit(OPENING)
                .filter(Sentence::whole)
                .filter(sentence -> extracts.standsAlone(sentence.in(article.text())))
                .map(sentence -> quotes.passage(article, sentence.start(), sentence.end()))
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                .toList();
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
