package app.bellwether.briefs;

import app.bellwether.briefs.composing.CopyDesk;
import app.bellwether.briefs.composing.Redraft;
import app.bellwether.language.Memory;
import app.bellwether.matching.ItemRef;
import app.bellwether.writing.DigestTask;
import app.bellwether.writing.Document;
import app.bellwether.writing.DraftTask;
import app.bellwether.writing.Drafted;
import app.bellwether.writing.Drafting;
import app.bellwether.writing.EditionTask;
import app.bellwether.writing.InsightsTask;
import app.bellwether.writing.ItemTask;
import app.bellwether.writing.SourceSpan;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has a model word what was composed: each item once for all readers of a role and a language, what was said once for all of a language,
 * and what stands around the items once for each set of them. A brief takes what is ready when it is due, and waits for nothing. Safe for
 * threads.
 */
@Component
public final class WordedEditions {

    /** From so many publishers on there is enough to tell an item at length. */
    private static final int PUBLISHERS = 3;

    private static final int KEPT = 1_000;

    /** Of an item, what stands around it is worded from so many spans. */
    private static final int OF_AN_ITEM = 8;

    /** As many are under way; an endpoint may be asked less. */
    private static final int AT_ONCE = 16;

    private static final Logger LOG = LoggerFactory.getLogger(WordedEditions.class);

    private final Drafting drafting;

    private final Map<CopyDesk, Set<Asked>> missing = Collections.synchronizedMap(new WeakHashMap<>());

    private final Memory<Asked, Drafted> kept = new Memory<>(KEPT);

    public WordedEditions(Drafting drafting) {
        this.drafting = drafting;
    }

    /** What a model is asked; the same of all who read the same. */
    private record Asked(DraftTask task, Set<SourceSpan> spans) {}

    /**
     * A composed brief, of which the model has something to word.
     *
     * @param copy from which it was composed
     */
    public record Composed(Edition.Composed edition, Occasion occasion, CopyDesk copy) {}

    /** Whether there is a model for briefs. */
    boolean isOn() {
        return drafting.draftsBriefs();
    }

    /** Whether it has to be asked before briefs are due. */
    boolean takesTime() {
        return isOn() && !drafting.draftsAtOnce();
    }

    /**
     * Asks for all that these briefs would say, each thing once, and waits for it. Not to be called within a transaction.
     *
     * @param until when the first of them is due
     */
    public void prepare(Collection<Composed> briefs, Instant until) {
        Set<Asked> all = new LinkedHashSet<>();
        briefs.forEach(brief -> {
            Map<ItemRef, Asked> items = items(brief);
            all.addAll(items.values());
            all.add(around(brief, items.values()));
        });
        ThreadFactory virtual = Thread.ofVirtual().factory();
        try (ExecutorService asking = Executors.newFixedThreadPool(AT_ONCE, virtual)) {
            all.forEach(asked -> asking.execute(() -> ask(asked, until)));
        }
    }

    private void ask(Asked asked, Instant until) {
        try {
            if (kept.known(asked) == null) {
                keep(asked, drafting.of(asked.task(), asked.spans(), until));
            }
        } catch (RuntimeException failure) {
            LOG.warn("A model could not be asked for {}", asked.task(), failure);
        }
    }

    /** The same brief, with what is ready of what the model has to say in the place of extracts. */
    public Edition.Composed worded(Composed brief) {
        if (!isOn()) {
            return brief.edition();
        }
        try {
            return redrafted(brief);
        } catch (RuntimeException failure) {
            LOG.error("A brief is told by extracts alone, since what a model worded could not be put into it", failure);
            return brief.edition();
        }
    }

    private Edition.Composed redrafted(Composed brief) {
        Edition.Composed edition = brief.edition();
        Map<ItemRef, Asked> items = items(brief);
        Map<ItemRef, Drafted> drafts = items.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> ready(one.getValue(), brief.copy())));
        Redraft redraft = new Redraft(
                        edition.document(),
                        brief.copy(),
                        brief.occasion().subscriber().minutes(),
                        brief.copy().recollection(brief.occasion()),
                        until(brief))
                .items(edition.items(), drafts)
                .around(ready(around(brief, items.values()), brief.copy()));
        Document worded = brief.copy()
                .numbered(
                        redraft.document(),
                        brief.occasion().subscriber(),
                        brief.occasion().edition());
        return new Edition.Composed(worded, edition.items(), edition.decisions());
    }

    private Map<ItemRef, Asked> items(Composed brief) {
        Map<ItemRef, Asked> items = new LinkedHashMap<>();
        for (NumberedItem item : brief.edition().items()) {
            Set<SourceSpan> spans = brief.copy().spans(item.item(), brief.occasion(), until(brief));
            items.put(item.item(), new Asked(task(item.item(), brief, spans), spans));
        }
        return items;
    }

    private static DraftTask task(ItemRef item, Composed brief, Set<SourceSpan> spans) {
        String language = brief.edition().document().language();
        return switch (item.type()) {
            case INSIGHT -> new InsightsTask(language);
            case DIGEST -> new DigestTask(language);
            case SIGNAL, HIT -> {
                long publishers = spans.stream()
                        .map(span -> span.citation().publisher())
                        .distinct()
                        .count();
                yield new ItemTask(
                        brief.occasion().subscriber().role(), publishers >= PUBLISHERS, List.of(), language, List.of());
            }
        };
    }

    /**
     * So that what is asked before a brief is due is what the brief asks for: a full hour, some minutes ago at least. What is answered
     * at once need not be asked before.
     */
    private Instant until(Composed brief) {
        Instant at = brief.occasion().at();
        return drafting.draftsAtOnce() ? at : at.minus(15, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.HOURS);
    }

    /** Whoever has the same items is told the same around them. */
    private static Asked around(Composed brief, Collection<Asked> items) {
        Set<SourceSpan> spans = new HashSet<>();
        items.stream()
                .filter(item -> item.task() instanceof ItemTask)
                .forEach(item -> item.spans().stream()
                        .sorted(SourceSpan.BY_TIME.reversed())
                        .limit(OF_AN_ITEM)
                        .forEach(spans::add));
        return new Asked(
                new EditionTask(
                        brief.occasion().subscriber().role(),
                        brief.edition().document().language(),
                        List.of()),
                spans);
    }

    /** What nobody answered is looked for once for all briefs of an instant. */
    private Drafted ready(Asked asked, CopyDesk of) {
        Drafted known = kept.known(asked);
        Set<Asked> without = missing.computeIfAbsent(of, _ -> ConcurrentHashMap.newKeySet());
        if (known != null || without.contains(asked)) {
            return known == null ? Drafted.NOTHING : known;
        }
        Drafted answered = drafting.answered(asked.task(), asked.spans());
        keep(asked, answered);
        if (answered.isEmpty()) {
            without.add(asked);
        }
        return answered;
    }

    private void keep(Asked asked, Drafted drafted) {
        if (!drafted.isEmpty()) {
            kept.keep(asked, drafted);
        }
    }
}
