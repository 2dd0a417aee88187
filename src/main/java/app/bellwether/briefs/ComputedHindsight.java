package app.bellwether.briefs;

import app.bellwether.briefs.composing.CopyDesk;
import app.bellwether.matching.Decision;
import app.bellwether.matching.Inquiry;
import app.bellwether.matching.Inquiry.Fate;
import app.bellwether.matching.Inquiry.Verdict;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.sources.Article;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Selects once more what was selected then, for the preferences and the briefs that the reader had then, and composes where no brief was. */
@Component
record ComputedHindsight(Editions editions, Desk desk, Briefs briefs, History history, Subscribers subscribers)
        implements Hindsight {

    private static final int CHANGES = 1000;

    @Override
    public List<Fate> of(List<Article> articles, Subscriber reader, Instant at) {
        Desk open = OpenDesk.of(desk);
        Occasion whole = occasion(then(reader, at), at);
        Inquiry inquiry = new Inquiry(editions.matchmaker, open.signals(), open.stories(), whole.considered(), at);
        Occasion occasion = editions.relevant(open, inquiry.pool(), whole);
        CopyDesk copy = editions.copy(open, occasion);
        Sent sent = Known.of(open, occasion, copy.recollection(occasion));
        Map<ItemRef, Decision> composed = recorded(reader.id(), at)
                .orElseGet(() ->
                        editions.compose(open, occasion, inquiry.pool(), copy).decisions())
                .stream()
                .collect(Collectors.toMap(Decision::item, Function.identity(), (one, _) -> one));
        return articles.stream()
                .map(article -> inquiry.fate(article, occasion.subscriber().on(occasion.date()), sent))
                .map(fate -> asComposed(fate, composed))
                .toList();
    }

    private Occasion occasion(Subscriber reader, Instant at) {
        List<Brief> earlier = history.before(reader.id(), at);
        return new Occasion(
                reader,
                LocalDate.ofInstant(at, reader.schedule().zone()),
                1,
                at,
                history.sentBefore(reader.id(), at),
                earlier,
                new Sources.Coverage(0, 0, List.of()),
                true);
    }

    /** With what they asked for at that instant. */
    private Subscriber then(Subscriber reader, Instant at) {
        return subscribers.history(reader.id(), CHANGES).reversed().stream()
                .filter(change -> change.at().isAfter(at))
                .findFirst()
                .map(Past::before)
                .map(reader::with)
                .orElse(reader);
    }

    /** Of the brief of that instant; empty where there is none. */
    private Optional<List<Decision>> recorded(SubscriberId reader, Instant at) {
        return briefs.upTo(reader, at, 1).stream()
                .filter(brief -> brief.sealed().equals(at))
                .findFirst()
                .map(brief -> briefs.decisions(brief.id()));
    }

    /** Composing may have left out what was selected. */
    private static Fate asComposed(Fate fate, Map<ItemRef, Decision> composed) {
        return new Fate(
                fate.stage(),
                fate.verdicts().stream()
                        .map(verdict -> new Verdict(
                                composed.getOrDefault(verdict.decision().item(), verdict.decision()), verdict.keys()))
                        .toList());
    }
}
