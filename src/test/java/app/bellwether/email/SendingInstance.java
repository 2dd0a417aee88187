package app.bellwether.email;

import app.bellwether.TestDatabase;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Notes;
import app.bellwether.delivery.RememberedBriefs;
import app.bellwether.rendering.Rendering;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The rooms that send, in a process of their own, on the database and to the mail server that are named. Sends until it is killed. */
public final class SendingInstance {

    /** How many letters are under way at a time. */
    public static final int AT_ONCE = 8;

    private SendingInstance() {}

    /** {@code DATABASE-URL SMTP-PORT NAME}. */
    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.of(arguments[0], arguments[2]);
        int port = Integer.parseInt(arguments[1]);
        AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
        Map<String, Object> settings = Map.of(
                "bellwether.delivery.every", "50ms",
                "bellwether.delivery.lease", "3s",
                "bellwether.delivery.at-once", AT_ONCE,
                "bellwether.email.domain", "brief.example");
        rooms.getEnvironment().getPropertySources().addFirst(new MapPropertySource("trial", settings));
        rooms.registerBean(JdbcClient.class, database::jdbc);
        rooms.registerBean(
                PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database.dataSource()));
        rooms.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(rooms.getBean(PlatformTransactionManager.class)));
        rooms.registerBean(Clock.class, Clock::systemUTC);
        rooms.registerBean(Notes.class, () -> _ -> Optional.empty());
        rooms.registerBean(Briefs.class, RememberedBriefs::new);
        rooms.registerBean(Rendering.class, Rendering::standard);
        rooms.registerBean(Taxonomy.class, Taxonomy::standard);
        rooms.registerBean(JavaMailSenderImpl.class, () -> {
            JavaMailSenderImpl server = new JavaMailSenderImpl();
            server.setHost("127.0.0.1");
            server.setPort(port);
            return server;
        });
        rooms.register(Rooms.class, EmailConfiguration.class, OwnAddresses.class, Composer.class, EmailCourier.class);
        rooms.refresh();
        System.out.println("sending");
        while (rooms.isActive()) {
            LockSupport.park();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan({"app.bellwether.subscribers", "app.bellwether.delivery"})
    static class Rooms {}
}
