package app.bellwether.briefs;

import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.DocumentJson;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Briefs in PostgreSQL. */
@Component
record StoredBriefs(
        BriefRepository briefs, ItemRepository items, DecisionRepository decisions, SilenceRepository silences)
        implements Briefs {

    @Override
    public Optional<Brief> byId(BriefId id) {
        return whole(briefs.findById(id).stream().toList()).stream().findFirst();
    }

    @Override
    public Map<BriefId, Said> said(Collection<BriefId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : briefs.findByIdIn(ids).stream()
                        .collect(Collectors.toMap(
                                BriefRepository.Row::id,
                                row -> new Said(DocumentJson.read(row.document()), row.sealed())));
    }

    @Override
    public List<Brief> of(SubscriberId subscriber, int limit) {
        return whole(briefs.findBySubscriberOrderBySealedDescEditionDesc(subscriber, Limit.of(limit)));
    }

    @Override
    public List<Brief> upTo(SubscriberId subscriber, Instant sealed, int limit) {
        return whole(briefs.findBySubscriberAndSealedLessThanEqualOrderBySealedDescEditionDesc(
                subscriber, sealed, Limit.of(limit)));
    }

    @Override
    public List<Brief> after(SubscriberId subscriber, Instant sealed, int limit) {
        return whole(briefs.findBySubscriberAndSealedGreaterThanOrderBySealedAscEditionAsc(
                subscriber, sealed, Limit.of(limit)));
    }

    @Override
    public List<Mention> mentioning(ItemRef item, String words) {
        return briefs.mentioning(item.type(), item.id(), words, DocumentJson.write(words));
    }

    /** With the items of all of them, in the same order. */
    private List<Brief> whole(List<BriefRepository.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<BriefId, List<NumberedItem>> numbered =
                items
                        .findByBriefInOrderByNumber(
                                rows.stream().map(BriefRepository.Row::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                ItemRepository.Row::brief,
                                Collectors.mapping(ItemRepository.Row::numbered, Collectors.toList())));
        return rows.stream()
                .map(row -> new Brief(
                        row.id(),
                        row.subscriber(),
                        row.date(),
                        row.slot(),
                        row.edition(),
                        row.sealed(),
                        row.deadline(),
                        DocumentJson.read(row.document()),
                        numbered.getOrDefault(row.id(), List.of()),
                        row.hash()))
                .toList();
    }

    @Override
    public Optional<String> letters(BriefId brief) {
        return briefs.findById(brief).map(BriefRepository.Row::document);
    }

    @Override
    public List<Silence> silences(SubscriberId subscriber, int limit) {
        return silences.findBySubscriberOrderByDecidedDescDateDescSlotAsc(subscriber, Limit.of(limit));
    }

    @Override
    public List<Decision> decisions(BriefId brief) {
        return decisions.findByBriefOrderByPlace(brief).stream()
                .map(DecisionRepository.Row::decision)
                .toList();
    }
}
