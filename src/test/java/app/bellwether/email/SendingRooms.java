package app.bellwether.email;

import app.bellwether.TestDatabase;
import app.bellwether.briefs.Notes;
import app.bellwether.rendering.Rendering;
import app.bellwether.taxonomy.Taxonomy;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The rooms that send, on a database and to a mail server on this machine. Clock and briefs are left to whoever wants them to. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@ComponentScan({"app.bellwether.subscribers", "app.bellwether.delivery"})
@Import({EmailConfiguration.class, OwnAddresses.class, MessageComposer.class, EmailCourier.class, EmailMetrics.class})
class SendingRooms {

    private SendingRooms() {}

    /** To be refreshed once the rest is registered. */
    static AnnotationConfigApplicationContext on(TestDatabase database, int port, Map<String, Object> settings) {
        AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
        rooms.getEnvironment().getPropertySources().addFirst(new MapPropertySource("rooms", settings));
        database.serve(rooms, "app.bellwether.subscribers", "app.bellwether.delivery");
        rooms.registerBean(Notes.class, () -> _ -> Optional.empty());
        rooms.registerBean(Rendering.class, Rendering::standard);
        rooms.registerBean(Taxonomy.class, Taxonomy::standard);
        rooms.registerBean(JavaMailSenderImpl.class, () -> {
            JavaMailSenderImpl server = new JavaMailSenderImpl();
            server.setHost("127.0.0.1");
            server.setPort(port);
            return server;
        });
        rooms.register(SendingRooms.class);
        return rooms;
    }
}
