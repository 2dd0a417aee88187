package app.bellwether.delivery;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Document;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The outbox in PostgreSQL. */
@Component
class StoredOutbox implements Outbox {

    private static final Set<Letter.Kind> KINDS = EnumSet.allOf(Letter.Kind.class);

    private final DeliveryRepository deliveries;
    private final AttemptRepository attempts;
    private final Intake intake;
    private final Traffic traffic;

    StoredOutbox(DeliveryRepository deliveries, AttemptRepository attempts, Intake intake, Traffic traffic) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.intake = intake;
        this.traffic = traffic;
    }

    @Override
    public void answer(
            SubscriberId subscriber,
            BriefId brief,
            Document answer,
            String question,
            Letter.Conversation conversation) {
        intake.answer(DeliveryId.ofAnswer(subscriber, question), subscriber, brief, answer, conversation, false);
    }

    @Override
    public void farewell(
            SubscriberId subscriber,
            BriefId brief,
            Document answer,
            String question,
            Letter.@Nullable Conversation conversation) {
        intake.answer(DeliveryId.ofAnswer(subscriber, question), subscriber, brief, answer, conversation, true);
    }

    @Override
    public DeliveryId letter(
            Letter.Kind kind, SubscriberId subscriber, Document document, String name, @Nullable String bound) {
        return intake.letter(kind, subscriber, document, name, new Intake.Way(bound, null));
    }

    @Override
    public void amendment(Brief brief, String name) {
        intake.amendment(brief, name);
    }

    @Override
    public boolean finding(SubscriberId subscriber, BriefId brief, Document document, String name) {
        return intake.finding(subscriber, brief, document, name);
    }

    @Override
    public void notice(Destination addressee, Letter.Kind kind, SubscriberId about, Document document, String name) {
        intake.letter(kind, about, document, name, new Intake.Way(null, addressee.address()));
    }

    @Override
    public List<Delivery> newest(int limit) {
        return withAttempts(deliveries.findByKindInOrderByCreatedDescIdAsc(KINDS, Limit.of(limit)));
    }

    @Override
    public List<Delivery> of(SubscriberId subscriber, int limit) {
        return withAttempts(
                deliveries.findBySubscriberAndKindInOrderByCreatedDescIdAsc(subscriber, KINDS, Limit.of(limit)));
    }

    @Override
    public List<Hold> held() {
        return traffic.held();
    }

    @Override
    public List<Delivery> byIds(List<DeliveryId> ids) {
        return ids.isEmpty() ? List.of() : withAttempts(deliveries.findByIdInAndKindIn(ids, KINDS));
    }

    @Override
    public Optional<Delivery> byId(DeliveryId id) {
        return withAttempts(deliveries.findByIdAndKindIn(id, KINDS).stream().toList()).stream()
                .findFirst();
    }

    private List<Delivery> withAttempts(List<DeliveryRepository.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<DeliveryId, List<Delivery.Attempt>> made =
                attempts
                        .findByDeliveryInOrderByFence(
                                rows.stream().map(DeliveryRepository.Row::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                AttemptRepository.Row::delivery,
                                Collectors.mapping(AttemptRepository.Row::attempt, Collectors.toList())));
        return rows.stream()
                .map(row -> new Delivery(
                        row.id(),
                        row.kind(),
                        row.subscriber(),
                        row.brief(),
                        row.channel(),
                        row.state(),
                        row.headline(),
                        row.created(),
                        made.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
