package app.bellwether.subscribers;

import org.springframework.stereotype.Component;

/** What is kept of subscribers one by one. */
@Component
record SubscriberStore(
        SubscriberRepository subscribers,
        HistoryRepository past,
        LinkRepository links,
        SuppressionRepository suppressions,
        KeyRepository keys,
        MoveRepository moves,
        SessionRepository sessions) {}
