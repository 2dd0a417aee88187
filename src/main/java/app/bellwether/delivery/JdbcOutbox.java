package app.bellwether.delivery;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Document;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox in PostgreSQL. */
@Component
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final Intake intake;
    private final Traffic traffic;

    JdbcOutbox(JdbcClient jdbc, Intake intake, Traffic traffic) {
        this.jdbc = jdbc;
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
        intake.answer(DeliveryId.ofAnswer(subscriber, question), subscriber, brief, answer, conversation);
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
    public void notice(Destination addressee, Letter.Kind kind, SubscriberId about, Document document, String name) {
        intake.letter(kind, about, document, name, new Intake.Way(null, addressee.address()));
    }

    @Override
    public List<Delivery> newest(int limit) {
        return withAttempts(jdbc.sql("""
            select * from delivery.delivery where kind = any(:kinds) order by created desc, id limit :limit
            """).param("limit", limit));
    }

    @Override
    public List<Delivery> of(SubscriberId subscriber, int limit) {
        return withAttempts(
                jdbc.sql("""
                    select * from delivery.delivery where subscriber = :subscriber and kind = any(:kinds)
                    order by created desc, id limit :limit
                    """).param("subscriber", subscriber.value()).param("limit", limit));
    }

    @Override
    public List<Hold> held() {
        return traffic.held();
    }

    @Override
    public Optional<Delivery> byId(DeliveryId id) {
        return withAttempts(jdbc.sql("select * from delivery.delivery where id = :id and kind = any(:kinds)")
                        .param("id", id.value()))
                .stream()
                .findFirst();
    }

    /** @param select of kinds that are known here */
    private List<Delivery> withAttempts(JdbcClient.StatementSpec select) {
        List<Delivery> deliveries = select.param("kinds", Letter.Kind.names())
                .query((row, _) -> delivery(row))
                .list();
        String[] ids =
                deliveries.stream().map(delivery -> delivery.id().value()).toArray(String[]::new);
        Map<String, List<Noted>> attempts = jdbc
                .sql("select * from delivery.attempt where delivery = any(:ids)")
                .param("ids", ids)
                .query((row, _) -> new Noted(row.getString("delivery"), row.getLong("fence"), attempt(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Noted::delivery));
        return deliveries.stream()
                .map(delivery ->
                        with(delivery, attempts.getOrDefault(delivery.id().value(), List.of())))
                .toList();
    }

    private static Delivery with(Delivery delivery, List<Noted> attempts) {
        return new Delivery(
                delivery.id(),
                delivery.kind(),
                delivery.subscriber(),
                delivery.brief(),
                delivery.channel(),
                delivery.state(),
                delivery.headline(),
                delivery.created(),
                attempts.stream()
                        .sorted(Comparator.comparingLong(Noted::fence))
                        .map(Noted::attempt)
                        .toList());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getString("id")),
                Letter.Kind.valueOf(row.getString("kind")),
                new SubscriberId(row.getString("subscriber")),
                new BriefId(row.getString("brief")),
                Destination.Channel.valueOf(row.getString("channel")),
                Delivery.State.valueOf(row.getString("state")),
                row.getString("headline"),
                row.getTimestamp("created").toInstant(),
                List.of());
    }

    private static Delivery.Attempt attempt(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return new Delivery.Attempt(at.toInstant(), row.getString("outcome"));
    }

    private record Noted(String delivery, long fence, Delivery.Attempt attempt) {}
}
