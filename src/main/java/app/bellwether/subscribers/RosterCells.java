package app.bellwether.subscribers;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A subscriber as the cells of a roster's line. */
final class RosterCells {

    private RosterCells() {}

    static List<String> of(Subscriber subscriber, List<Consent> consents) {
        return List.of(RosterColumn.values()).stream()
                .map(column -> cell(column, subscriber, consents))
                .toList();
    }

    private static String cell(RosterColumn column, Subscriber subscriber, List<Consent> consents) {
        Schedule schedule = subscriber.schedule();
        return switch (column) {
            case EMAIL -> address(subscriber, Destination.Channel.EMAIL);
            case DISCORD -> address(subscriber, Destination.Channel.DISCORD);
            case STATE -> word(subscriber.state());
            case AGREED_AT -> agreed(consents).map(Agreed::at).orElse("");
            case AGREED_HOW -> agreed(consents).map(Agreed::how).orElse("");
            case NAME -> subscriber.name();
            case INTERESTS -> interests(subscriber, false);
            case MUTED -> interests(subscriber, true);
            case ROLE -> word(subscriber.role());
            case ZONE -> schedule.zone().getId();
            case TIME -> schedule.time().toString();
            case DAYS ->
                String.join(
                        ", ",
                        schedule.days().stream().sorted().map(RosterCells::word).toList());
            case DAYS_OFF -> Cells.joined(schedule.off().texts());
            case PAUSED_UNTIL -> Objects.toString(schedule.pausedUntil(), "");
            case MINUTES -> Integer.toString(subscriber.minutes());
            case THRESHOLD -> Double.toString(subscriber.threshold());
            case NOTES -> subscriber.notes() ? "on" : "off";
            case LANGUAGE -> subscriber.language();
        };
    }

    private static String address(Subscriber subscriber, Destination.Channel channel) {
        Destination destination = subscriber.destination();
        return destination.channel() == channel ? destination.address() : "";
    }

    /** The step by which they agreed last. */
    private static Optional<Agreed> agreed(List<Consent> consents) {
        return consents.reversed().stream()
                .filter(consent -> consent.act() == Consent.Act.CONFIRMED)
                .findFirst()
                .map(Agreed::of);
    }

    private static String interests(Subscriber subscriber, boolean muted) {
        return Cells.joined(subscriber.interests().stream()
                .filter(interest -> interest.muted() == muted)
                .map(InterestLine::write)
                .toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
