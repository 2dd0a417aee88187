package app.bellwether.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says at the start how the local door opens, or why it is not there. The link is the one that ever stands in the log: it opens
 * nothing but a trial, to nobody who is elsewhere than at this machine.
 */
@Component
final class LocalLink {

    private static final Logger LOG = LoggerFactory.getLogger(LocalLink.class);

    private final LocalDoor door;

    LocalLink(LocalDoor door) {
        this.door = door;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        if (door.isThere()) {
            LOG.info(
                    "This is a trial at this machine. The local outbox opens by http://localhost:{}{} (only for a trial"
                            + " such a link stands in the log)",
                    web.getWebServer().getPort(),
                    door.link());
            return;
        }
        String why = door.whyNot().orElse("");
        if (Trial.isSaid(web.getEnvironment())) {
            LOG.warn("This is no trial, though {} is set, since {}", Trial.SETTING, why);
        }
        if (!door.sendsMail()) {
            LOG.info("Mail is kept, since no mail server is set, and no page shows it, since {}", why);
        }
    }
}
