package app.bellwether.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of a mail server, which is read without changing anything in it (IMAP4rev1, RFC 3501; IDLE, RFC 2177). One connection; when
 * it breaks, every method fails with a {@link MessagingException}, and a new one has to be opened.
 */
public final class ImapMailbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImapMailbox.class);

    /** As much as is asked for at once. */
    private static final int CHUNK = 1 << 20;

    private static final int MOST_BYTES = 30 << 20;
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final AtomicBoolean arrived = new AtomicBoolean();

    private ImapMailbox(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
        folder.addMessageCountListener(new MessageCountAdapter() {
            @Override
            public void messagesAdded(MessageCountEvent event) {
                arrived.set(true);
            }
        });
    }

    /** How a connection is kept from being read by others. */
    public enum Tls {
        /** From its beginning. */
        IMPLICIT,
        /** From the STARTTLS command on, without which nothing else is said. */
        STARTTLS,
        /** Not at all. */
        NONE
    }

    /** Where a mailbox is. */
    public record Account(String host, int port, Tls tls, String username, String password, String folder) {

        /** Shows no password, and not whose it is. */
        @Override
        public String toString() {
            return folder + " at " + host + ":" + port;
        }
    }

    /**
     * How far it was read.
     *
     * @param uidValidity of what numbering the next is; 0 before the first time
     * @param lastUid everything up to it was read
     */
    public record Position(long uidValidity, long lastUid) {}

    /** Takes what is read, in order. */
    public interface Reader {

        /** A message as it came; it is done with when this returns. */
        void take(byte[] raw);

        /** One of so many bytes, at that position, which is more than is read: it stays there. */
        default void left(Position position, int bytes) {
            LOG.warn("A message of {} bytes is left in the mailbox: no person writes that much", bytes);
        }

        /** Everything up to there is done with. */
        void reached(Position position);
    }

    /** Reading broke off at a message: at any, since the connection broke, or at this one, whenever it is tried. */
    public static final class Unreadable extends MessagingException {

        private static final long serialVersionUID = 1;

        private final transient Position position;

        Unreadable(Position position, MessagingException cause) {
            super("message " + position.lastUid() + " could not be read", cause);
            this.position = position;
        }

        public Position position() {
            return position;
        }
    }

    /** Opens it for reading only. */
    public static ImapMailbox open(Account account, Duration quiet) throws MessagingException {
        String protocol = account.tls() == Tls.IMPLICIT ? "imaps" : "imap";
        Session session = Session.getInstance(properties(protocol, account.tls(), quiet.plus(PATIENCE)));
        IMAPStore store = (IMAPStore) session.getStore(protocol);
        try {
            store.connect(account.host(), account.port(), account.username(), account.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(account.folder());
            folder.open(Folder.READ_ONLY);
            return new ImapMailbox(store, folder);
        } catch (MessagingException | RuntimeException failed) {
            closeQuietly(store);
            throw failed;
        }
    }

    private static Properties properties(String protocol, Tls tls, Duration timeout) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", "30000");
        properties.setProperty(prefix + "timeout", Long.toString(timeout.toMillis()));
        properties.setProperty(prefix + "writetimeout", "60000");
        properties.setProperty(prefix + "fetchsize", Integer.toString(CHUNK));
        properties.setProperty(prefix + "peek", "true"); // what a person has read stays as they left it
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(tls == Tls.STARTTLS));
        return properties;
    }

    /**
     * Reads what came after a position. When the server numbers anew, everything is read that came since that instant; so it is the
     * first time.
     *
     * @return the position after it
     */
    public Position read(Position from, Instant since, Reader reader) throws MessagingException {
        arrived.set(false);
        long validity = folder.getUIDValidity();
        boolean anew = validity != from.uidValidity();
        if (anew && from.uidValidity() != 0) {
            LOG.warn("The mailbox numbers its messages anew: what came since {} is looked at again", since);
        }
        long last = anew ? 0 : from.lastUid();
        for (var entry : after(last).entrySet()) {
            Position here = new Position(validity, entry.getKey());
            try {
                Date received = entry.getValue().getReceivedDate();
                if (!anew || received == null || !received.toInstant().isBefore(since)) {
                    take(entry.getValue(), here, reader);
                }
            } catch (MessageRemovedException gone) {
                LOG.debug("A message was removed before it was read", gone);
            } catch (MessagingException broken) {
                throw new Unreadable(here, broken);
            }
            last = entry.getKey();
            reader.reached(here);
        }
        return new Position(validity, last);
    }

    /** A server answers with its last message also when that is before what was asked for (RFC 3501, section 6.4.8). */
    private Map<Long, IMAPMessage> after(long last) throws MessagingException {
        Message[] found = folder.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(found, profile);
        Map<Long, IMAPMessage> messages = new TreeMap<>();
        for (Message message : found) {
            long uid = message == null ? -1 : folder.getUID(message);
            if (uid > last) {
                messages.put(uid, (IMAPMessage) message);
            }
        }
        return messages;
    }

    private static void take(IMAPMessage message, Position here, Reader reader) throws MessagingException {
        if (message.getSize() > MOST_BYTES) {
            reader.left(here, message.getSize());
            return;
        }
        try (var raw = message.getMimeStream()) {
            byte[] read = raw.readNBytes(MOST_BYTES);
            // a refusal to give more of it looks like its end
            if (read.length == 0 || (read.length < message.getSize() && read.length % CHUNK == 0)) {
                throw new MessagingException("the server gave only a part of a message");
            }
            reader.take(read);
        } catch (IOException brokenOff) {
            throw new MessagingException("a message could not be read to its end", brokenOff);
        } finally {
            message.invalidateHeaders(); // a backlog would be kept in memory
        }
    }

    /** Returns when something may have come, at the latest after that time, or when it is to stop. */
    public void await(Duration atMost, CountDownLatch stop) throws MessagingException, InterruptedException {
        if (!store.hasCapability("IDLE")) {
            if (!stop.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                folder.getMessageCount(); // servers tell of new messages when they are asked for something
            }
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        Thread alarm = Thread.ofVirtual().name("imap-alarm").start(() -> wake(atMost, stop, done));
        try {
            folder.idle(true);
        } finally {
            done.countDown();
            alarm.join();
        }
    }

    /**
     * Any command ends idling; servers end what idles for half an hour. What came before idling had begun does not end it, nor does a
     * command, so this goes on until it is over.
     */
    private void wake(Duration atMost, CountDownLatch stop, CountDownLatch done) {
        try {
            long until = System.nanoTime() + atMost.toNanos();
            while (!done.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stop.getCount() == 0) {
                    folder.forceClose();
                } else if (arrived.get() || System.nanoTime() >= until) {
                    folder.getMessageCount();
                }
            }
        } catch (MessagingException broken) {
            LOG.debug("Idling was not ended in order", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closeQuietly(store);
    }

    private static void closeQuietly(@Nullable IMAPStore store) {
        try {
            if (store != null) {
                store.close();
            }
        } catch (MessagingException alreadyBroken) {
            LOG.debug("The connection was broken already", alreadyBroken);
        }
    }
}
