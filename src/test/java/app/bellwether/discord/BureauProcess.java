package app.bellwether.discord;

import app.bellwether.TestDatabase;
import app.bellwether.delivery.RememberedBriefs;
import app.bellwether.replies.Newsstand;
import app.bellwether.subscribers.SubscriberId;
import java.util.concurrent.locks.LockSupport;

/** The bureau as a process of its own, which carries what waits until it is killed. */
final class BureauProcess {

    private BureauProcess() {}

    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.of(arguments[1], "bureau");
        RememberedBriefs briefs = new RememberedBriefs();
        database.jdbc()
                .sql("select distinct subscriber from delivery.delivery")
                .query(String.class)
                .list()
                .forEach(id -> briefs.keep(new Newsstand().brief(new SubscriberId(id))));
        Bureau bureau = Bureau.beside(arguments[0], database, briefs);
        System.err.println("carries " + bureau.discord.faults().size());
        while (true) {
            LockSupport.park();
        }
    }
}
