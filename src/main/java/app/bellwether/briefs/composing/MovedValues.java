package app.bellwether.briefs.composing;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.Member;
import app.bellwether.stories.Tellings;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds values of the brief's items that have moved on: what was said by the last brief, what is said now, and by whom. */
record MovedValues(CopyDesk copy, Turned turned, Numbers numbers) {

    /** Of one item; where much moves at once, its sentences tell it better. */
    private static final int OF_ONE = 2;

    /** The newest articles of an item say where it stands. */
    private static final int READ = 20;

    /** "No. 1: 40 companies → 48 companies", each resting on both sentences, the older one first. */
    List<Passage> since(Instant last, Material material) {
        List<Passage> moved = new ArrayList<>();
        for (Taken<Signal> theme : material.themes()) {
            List<ArticleId> articles = theme.it().evidence().stream()
                    .sorted(Comparator.comparing(Evidence::published).reversed())
                    .map(Evidence::article)
                    .distinct()
                    .toList();
            moved.addAll(of(theme, () -> turned.has(theme) ? turned.moved(theme) : updated(articles, last)));
        }
        for (Taken<QuickHit> hit : material.hits()) {
            List<ArticleId> articles = copy.desk.stories().byId(hit.it().story()).stream()
                    .flatMap(story -> story.members().reversed().stream())
                    .map(Member::article)
                    .toList();
            moved.addAll(of(hit, () -> updated(articles, last)));
        }
        return moved;
    }

    private List<Passage> updated(List<ArticleId> ids, Instant last) {
        return copy.updates.of(ids.stream().limit(READ).toList(), last).reversed().stream()
                .flatMap(update -> moved(update, last).stream())
                .limit(OF_ONE)
                .toList();
    }

    private List<Passage> of(Taken<?> item, Supplier<List<Passage>> moved) {
        OptionalInt number = numbers.of(item.item());
        if (number.isEmpty()) {
            return List.of();
        }
        Passage name = copy.wording.fixed("changes.of", "number", number.getAsInt());
        return moved.get().stream().flatMap(passage -> Stream.of(name, passage)).toList();
    }

    /** Empty unless the reader could know the one and not the other. */
    private Optional<Passage> moved(Tellings.Update update, Instant last) {
        Optional<Citation> before =
                citation(update.before()).filter(one -> !one.published().isAfter(last));
        Optional<Citation> now =
                citation(update.now()).filter(one -> one.published().isAfter(last));
        return before.flatMap(old -> now.map(fresh -> new Passage(
                Passage.Kind.WORDED,
                copy.wording.moved(update.before().text(), old, update.now().text(), fresh),
                List.of(old, fresh))));
    }

    private Optional<Citation> citation(Tellings.Amount amount) {
        Tellings.Span sentence = amount.sentence();
        return copy.desk
                .articles()
                .byId(sentence.article(), sentence.revision())
                .map(article -> copy.quotes.passage(article, sentence.start(), sentence.end()))
                .map(passage -> passage.cited());
    }
}
