package app.bellwether.email;

import app.bellwether.sources.Letterbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/** Takes mail by SMTP (RFC 5321) from the mail server of whoever has one, as long as the application runs. */
@Component
class Listener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    private static final int MOST_RECIPIENTS = 100;

    private final ListenerSettings settings;
    private final EmailSettings email;
    private final Reception reception;
    private final Letterbox letters;
    private @Nullable SMTPServer server;

    Listener(ListenerSettings settings, EmailSettings email, Reception reception, Letterbox letters) {
        this.settings = settings;
        this.email = email;
        this.reception = reception;
        this.letters = letters;
    }

    @Override
    public void start() {
        Integer port = settings.port();
        if (port == null) {
            if (letters.isNamed()) {
                LOG.warn("Newsletters to bellwether.newsletters.address are not taken here:"
                        + " bellwether.email.listener.port says no port");
            }
            return;
        }
        int largest = (int) settings.largest().toBytes();
        SMTPServer listening = SMTPServer.port(port)
                .bindAddress(settings.address())
                .hostName(email.domain())
                .softwareName("Bellwether")
                .messageHandlerFactory(_ -> new Reception.Visit(reception, largest))
                .sessionHandler(new Callers(settings))
                .maxConnections(settings.connections())
                .maxRecipients(MOST_RECIPIENTS)
                .maxMessageSize(largest)
                .build();
        try {
            listening.start();
        } catch (RuntimeException taken) {
            throw new IllegalStateException(
                    "bellwether.email.listener.port " + port + " cannot be listened at: something else may", taken);
        }
        server = listening;
        LOG.info("Taking mail by SMTP at {}:{}", settings.host(), listening.getPortAllocated());
    }

    @Override
    public void stop() {
        SMTPServer listening = server;
        if (listening != null) {
            listening.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Where it listens; only while it does. */
    int port() {
        SMTPServer listening = server;
        if (listening == null) {
            throw new IllegalStateException("nothing listens");
        }
        return listening.getPortAllocated();
    }
}
