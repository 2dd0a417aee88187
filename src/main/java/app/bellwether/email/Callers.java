package app.bellwether.email;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** Whom the listener talks with at all. */
record Callers(ListenerSettings settings) implements SessionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

    @Override
    public SessionAcceptance accept(Session session) {
        InetAddress caller = session.getRealRemoteAddress().getAddress();
        if (settings.allows(caller)) {
            return SessionAcceptance.success();
        }
        LOG.warn(
                "{} may bring no mail here: bellwether.email.listener.peers does not name it", caller.getHostAddress());
        return SessionAcceptance.failure(554, "5.7.1 No mail is taken from your address");
    }

    @Override
    public void onSessionEnd(Session session) {
        // nothing is kept of it
    }
}
