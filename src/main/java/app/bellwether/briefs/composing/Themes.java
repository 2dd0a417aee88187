package app.bellwether.briefs.composing;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Occasion;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words signals for the lede and the map. */
record Themes(Occasion occasion, CopyDesk copy, Recollection recollection) {

    /** Whether the reader was told of it. */
    boolean isTold(Taken<Signal> theme) {
        return occasion.sent().versions().containsKey(theme.item());
    }

    /** Whether a sentence only says of it that its day has come. */
    boolean isDue(Taken<Signal> theme, Passage sentence) {
        return recollection.due(theme.it()).filter(sentence::equals).isPresent();
    }

    /** Whether a sentence speaks against it, of what has come since. */
    boolean isAgainst(Taken<Signal> theme, Passage sentence) {
        return against(theme.it()).contains(sentence);
    }

    /** Whether something that the reader was shown is of its matter, if only as a single fact. */
    boolean isOfAKnownMatter(Signal signal) {
        return recollection.stories().isOfAKnownMatter(signal.title());
    }

    /** The brief of the last days that told of it last. */
    Optional<Brief> lastTold(Taken<Signal> theme) {
        return recollection.lastTold(theme.it());
    }

    /** Whether the reader knows what its title says. */
    boolean isTitleKnown(Taken<Signal> theme) {
        return isTold(theme) && recollection.knowsTitleOf(theme.it());
    }

    /** What has come against it since the reader was told of it, or since their last brief. */
    List<Passage> against(Signal signal) {
        return recollection.come(signal, copy.sayings.sentences(signal, Evidence.Stance.CONTRADICTS));
    }

    /** Beside what speaks against a theme: what was said until then, whether it was wrong or a measure has turned. */
    Passage remark(Signal signal) {
        return copy.wording.fixed("against", "title", copy.wording.quoted(signal.title()));
    }

    /** Above what speaks against a theme, its title alone would be wrong. */
    String headlineAgainst(Signal signal, Passage against) {
        return headline(against).orElseGet(() -> copy.wording.say("headline.contradicted", "title", signal.title()));
    }

    /** That of its report, unless it is one of something else that bears on the theme by the way. */
    Optional<String> headline(Passage sentence) {
        TextFeatures told = copy.repetition.read(sentence.text());
        return copy.coherence
                .headline(sentence)
                .filter(headline -> copy.repetition.read(headline).isOfTheMatterOf(told));
    }

    /** Its title, where what is told of it first is of what that rests on, and says it; else the headline of what does, if it has one. */
    String heading(Signal signal, List<Passage> sentences) {
        return sentences.stream()
                .findFirst()
                .filter(first -> signal.evidence(Evidence.Stance.SUPPORTS).stream()
                                .map(one -> one.article().value())
                                .noneMatch(first.cited().article()::equals)
                        || !copy.coherence.says(first.text(), signal.title()))
                .flatMap(this::headline)
                .orElse(signal.title());
    }

    /** What no brief of the last days told and, if one of them told of the theme, has come since. */
    List<Passage> untold(Taken<Signal> theme, List<Passage> passages) {
        return isKnown(theme) ? recollection.news(theme.it(), passages) : recollection.fresh(passages);
    }

    /** Whether they were told of it, if only as a single fact. */
    private boolean isKnown(Taken<Signal> theme) {
        return recollection.remembers(theme.it()) || recollection.isOfAFact(theme.it());
    }

    /**
     * A theme of the map, with what is told of its affair beside it and so many sentences of its own; none when nothing of it can be
     * said. Once the claim is given, here or in the lede, what measures it more follows, what an editor would sooner print behind it first, apart
     * from all that was said.
     *
     * @param lead which it heads, if it does
     */
    Optional<Piece> map(Taken<Signal> theme, int most, @Nullable Lead lead, List<Passage> around, UsedSentences said) {
        Signal signal = theme.it();
        said.heads(signal.title());
        List<Passage> facts = ofItsDay(theme, recollection.fresh(around));
        List<Passage> against = isTold(theme) && lead == null
                ? said.first(1, copy.openings.best(recollection.unseen(against(signal))))
                : List.of();
        if (!against.isEmpty()) {
            return Optional.of(turned(theme, against.getFirst(), said.first(most - 1, facts)));
        }
        List<Passage> sentences = new ArrayList<>(said.first(most, facts));
        addOwn(sentences, theme, most, lead == null ? List.of() : lead.sentences(), around, said);
        if (sentences.isEmpty() && lead == null) {
            said.first(known(theme, around)).ifPresent(sentences::add);
            if (sentences.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(piece(theme, sentences, said));
    }

    /** Adds the claim, unless what opens the brief gives it, and what follows it, until there are so many. */
    private void addOwn(
            List<Passage> sentences,
            Taken<Signal> theme,
            int most,
            List<Passage> opening,
            List<Passage> around,
            UsedSentences said) {
        boolean claimed = opening.stream().anyMatch(copy.sayings.supporting(theme.it())::contains);
        List<Passage> told = ofItsDay(theme, Earlier.ofNow(theme.it(), around, told(theme, claimed, said)));
        if (!claimed) {
            sentences.addAll(
                    sentences.isEmpty()
                            ? said.first(1, told)
                            : said.firstMore(1, heading(theme.it(), sentences), told, _ -> true));
        }
        List<Passage> before =
                Stream.concat(opening.stream(), sentences.stream()).toList();
        sentences.addAll(said.firstMore(
                most - sentences.size(),
                heading(theme.it(), sentences),
                copy.further.inOrder(theme.it().title(), before, told.stream()),
                recollection::isBeyond));
    }

    private Piece piece(Taken<Signal> theme, List<Passage> sentences, UsedSentences said) {
        Signal signal = theme.it();
        String heading = heading(signal, sentences);
        said.heads(heading);
        Set<String> shown = new HashSet<>(recollection.shown);
        shown.addAll(said.sentences());
        Figures.Drawn drawn = copy.figures.of(signal, shown);
        return new Piece(
                Section.Kind.MAP,
                theme.match(),
                heading,
                copy.urgencies.label(signal),
                Passage.fixed(copy.urgencies.why(signal)),
                sentences,
                drawn.figures(),
                List.of(),
                drawn.bars());
    }

    /** On the day on which it comes about, it does no more so "next week"; what names that day is told in any case. */
    private List<Passage> ofItsDay(Taken<Signal> theme, List<Passage> passages) {
        return recollection.due(theme.it()).isPresent()
                ? passages.stream()
                        .filter(passage -> !copy.shelf.extracts.isRelative(passage.cited()) || isDue(theme, passage))
                        .toList()
                : passages;
    }

    /** What speaks against a theme that the reader was told of stands under a headline of its own. */
    private Piece turned(Taken<Signal> theme, Passage against, List<Passage> facts) {
        Signal signal = theme.it();
        boolean pressing = copy.urgencies.isPressing(signal);
        return new Piece(
                Section.Kind.MAP,
                theme.match(),
                headlineAgainst(signal, against),
                pressing ? copy.urgencies.label(signal) : null,
                pressing ? Passage.fixed(copy.urgencies.why(signal)) : remark(signal),
                Stream.concat(Stream.of(against), facts.stream()).toList(),
                List.of(),
                List.of(),
                null);
    }

    /** The claim, unless the lede has given it, and what measures it more or turns it: that somebody says it too tells nothing. */
    private List<Passage> told(Taken<Signal> theme, boolean claimed, UsedSentences said) {
        Signal signal = theme.it();
        List<Passage> support =
                isKnown(theme) ? back(theme, claimed) : recollection.fresh(copy.sayings.supporting(signal));
        List<Passage> claim = claimed ? List.of() : support.stream().limit(1).toList();
        return Stream.concat(
                        claim.stream(),
                        said.telling(support, claim).stream().filter(passage -> copy.openings.isReadable(passage)))
                .distinct()
                .toList();
    }

    /** What brings a theme back that was told. */
    private List<Passage> back(Taken<Signal> theme, boolean claimed) {
        Signal signal = theme.it();
        Stream<Passage> due = claimed ? Stream.empty() : recollection.due(signal).stream();
        return Stream.concat(due, recollection.news(signal, copy.sayings.telling(signal)).stream())
                .distinct()
                .toList();
    }

    /** What supports it, of which the briefs of the last days told only when there is nothing else. */
    private List<Passage> known(Taken<Signal> theme, List<Passage> around) {
        List<Passage> now = Earlier.ofNow(theme.it(), around, copy.sayings.telling(theme.it()));
        List<Passage> untold = untold(theme, now);
        return untold.isEmpty() ? now : untold;
    }
}
