package app.bellwether.discord;

import app.bellwether.subscribers.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What is known of their channel. */
@Component
final class PlaceTraces extends Traces {

    PlaceTraces(JdbcClient jdbc, PlatformTransactionManager transactions) {
        super(
                jdbc,
                transactions,
                "discord.place",
                "discord.post",
                "discord.quoted",
                "discord.amended",
                "discord.signal_post");
    }
}
