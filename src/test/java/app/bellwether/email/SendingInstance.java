package app.bellwether.email;

import app.bellwether.TestDatabase;
import app.bellwether.briefs.Briefs;
import app.bellwether.delivery.RememberedBriefs;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The rooms that send, in a process of their own, on the database and to the mail server that are named. Sends until it is killed. */
public final class SendingInstance {

    /** How many letters are under way at a time. */
    public static final int AT_ONCE = 8;

    private SendingInstance() {}

    /** {@code DATABASE-URL SMTP-PORT NAME}. */
    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.of(arguments[0], arguments[2]);
        int port = Integer.parseInt(arguments[1]);
        Map<String, Object> settings = Map.of(
                "bellwether.delivery.every", "50ms",
                "bellwether.delivery.lease", "3s",
                "bellwether.delivery.at-once", AT_ONCE,
                "bellwether.email.domain", "brief.example");
        AnnotationConfigApplicationContext rooms = SendingRooms.on(database, port, settings);
        rooms.registerBean(Clock.class, Clock::systemUTC);
        rooms.registerBean(Briefs.class, RememberedBriefs::new);
        rooms.refresh();
        System.out.println("sending");
        while (rooms.isActive()) {
            LockSupport.park();
        }
    }
}
