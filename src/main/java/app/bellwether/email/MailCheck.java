package app.bellwether.email;

import app.bellwether.mail.DkimKey;
import app.bellwether.mail.ImapMailbox;
import app.bellwether.mail.ThisMachine;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Looks at mail as mailbox providers do: whether SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489) and the name of the mail server
 * are published as they have to be; and signs in to the mail server, and to the mailbox that replies come to. Sends nothing.
 */
public final class MailCheck {

    private final EmailSettings settings;
    private final JavaMailSenderImpl server;
    private final ImapSettings replies;
    private final String url;
    private final Dns dns;
    private final List<Finding> findings = new ArrayList<>();

    private MailCheck(EmailSettings settings, JavaMailSenderImpl server, ImapSettings replies, String url, Dns dns) {
        this.settings = settings;
        this.server = server;
        this.replies = replies;
        this.url = url;
        this.dns = dns;
    }

    /**
     * Checks what the settings say.
     *
     * @param nameServer to ask, as {@code host:port}; empty for that of this machine
     */
    public static List<Finding> of(Environment environment, String nameServer) {
        Binder binder = Binder.get(environment);
        EmailSettings settings = binder.bindOrCreate("bellwether.email", EmailSettings.class);
        MailProperties mail = binder.bindOrCreate("spring.mail", MailProperties.class);
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(mail.getHost());
        server.setPort(Objects.requireNonNullElse(mail.getPort(), JavaMailSenderImpl.DEFAULT_PORT));
        server.setUsername(mail.getUsername());
        server.setPassword(mail.getPassword());
        server.setProtocol(mail.getProtocol());
        server.getJavaMailProperties().putAll(mail.getProperties());
        if (mail.getSsl().isEnabled()) {
            server.getJavaMailProperties().setProperty("mail." + mail.getProtocol() + ".ssl.enable", "true");
        }
        String url = environment.getProperty("bellwether.web.url", "http://localhost:8080");
        ImapSettings replies = binder.bindOrCreate(ImapSettings.BELOW, ImapSettings.class);
        return new MailCheck(settings, server, replies, url, new Dns(nameServer)).findings();
    }

    private List<Finding> findings() {
        found(url.startsWith("https://"), "url", "bellwether.web.url is " + url, "mailboxes unsubscribe by https only");
        signIn();
        mailbox();
        lookUp("SPF", this::spf);
        settings.signatures().keys().forEach(key -> lookUp("DKIM", () -> dkim(key)));
        if (settings.signatures().keys().isEmpty()) {
            found(false, "DKIM", "mail is not signed", "set bellwether.email.dkim.rsa.private-key");
        }
        lookUp("DMARC", this::dmarc);
        lookUp("MX", this::mx);
        lookUp("PTR", this::ptr);
        return findings;
    }

    private void signIn() {
        String host = server.getHost();
        if (host == null) {
            found(false, "server", "there is no mail server", "set spring.mail.host");
            return;
        }
        try (SmtpPost post = new SmtpPost(server, settings.domain())) {
            SmtpReply refused = post.tryIn();
            String where = host + ":" + server.getPort();
            String said = refused == null ? "lets us in" : refused.command() + " was answered by " + refused.text();
            found(refused == null, "server", where + " " + said, "see spring.mail.*");
            String safe = host + (ThisMachine.has(host) ? " is on this machine" : " is told nothing but encrypted");
            findings.add(new Finding(post.open().isEmpty(), "TLS", post.open().orElse(safe)));
        }
    }

    /** Where replies and bounces are fetched from, unless a mail server passes them on. */
    private void mailbox() {
        if (!replies.used()) {
            return;
        }
        ImapMailbox.Account account = replies.account();
        String where = account.host() + ":" + account.port();
        try {
            ImapMailbox.open(account, Duration.ZERO).close();
            found(true, "mailbox", where + " lets us in, and has " + account.folder(), null);
        } catch (MessagingException refused) {
            found(false, "mailbox", where + ": " + refused.getMessage(), "see " + ImapSettings.BELOW + ".*");
        }
    }

    private void spf() throws IOException {
        String domain = settings.domain();
        List<String> published = starting("v=spf1", dns.texts(domain));
        String publish = publish(domain, "v=spf1 " + sender() + " -all");
        if (published.size() != 1) {
            found(false, "SPF", domain + " has " + published.size() + " records", publish);
        } else {
            String record = published.getFirst();
            found(!record.contains("+all"), "SPF", domain + " says " + record, "+all allows everybody; " + publish);
        }
    }

    /** Who sends, as a record of SPF has it (RFC 7208, section 5). */
    private String sender() {
        String host = Objects.requireNonNullElse(server.getHost(), "MAIL-SERVER");
        return (isAddress(host) ? "ip4:" : host.contains(":") ? "ip6:" : "a:") + host;
    }

    /** Of the fourth version, and no name. */
    private static boolean isAddress(String host) {
        return host.matches("[0-9.]+");
    }

    private void dkim(DkimKey key) throws IOException {
        List<String> published = dns.texts(key.place());
        String ours = keyOf(key.record());
        boolean good = published.stream().anyMatch(record -> keyOf(record).equals(ours));
        String state = good ? " has our " : published.isEmpty() ? " is not published, our " : " is not our ";
        found(good, "DKIM", key.place() + state + key.algorithm() + " key", publish(key.place(), key.record()));
        boolean aligned = aligned(key.domain(), fromDomain());
        found(aligned, "DKIM", key.domain() + " signs for " + fromDomain(), "DMARC wants both to be of one domain");
    }

    private void dmarc() throws IOException {
        String from = fromDomain();
        List<String> published = new ArrayList<>();
        String where = "_dmarc." + from;
        for (String domain = from; published.isEmpty() && domain.contains("."); domain = parent(domain)) {
            where = "_dmarc." + domain;
            published.addAll(starting("v=DMARC1", dns.texts(where)));
        }
        boolean good =
                published.size() == 1 && published.getFirst().replace(" ", "").contains(";p=");
        String said = published.isEmpty() ? "_dmarc." + from + " is not published" : where + " says " + published;
        found(good, "DMARC", said, publish("_dmarc." + from, "v=DMARC1; p=none; rua=mailto:postmaster@" + from));
    }

    private void mx() throws IOException {
        List<String> published = dns.exchangers(settings.domain());
        found(
                !published.isEmpty(),
                "MX",
                settings.domain() + (published.isEmpty() ? " takes no mail" : " takes mail at " + published),
                "replies and bounces come there; " + settings.domain() + " MX 10 MAIL-SERVER.");
    }

    /** Only a server of the open network can be looked up; one that passes mail on to another may send from another address. */
    private void ptr() throws IOException {
        String host = server.getHost();
        if (host == null) {
            return;
        }
        List<String> addresses = isAddress(host) ? List.of(host) : dns.addresses(host);
        for (String address : addresses) {
            InetAddress ip = InetAddress.getByName(address);
            if (ip.isLoopbackAddress() || ip.isSiteLocalAddress()) {
                found(
                        true,
                        "PTR",
                        host + " is not in the open network: it is for whoever runs it to have a name there",
                        "");
                continue;
            }
            List<String> names = dns.names(ip);
            boolean back = false;
            for (String name : names) {
                back |= dns.addresses(name).contains(address);
            }
            String said = address + (names.isEmpty() ? " has no name" : " is called " + names);
            found(back, "PTR", said, "have whoever gave you the address set a name that leads back to it");
        }
        if (addresses.isEmpty()) {
            found(false, "PTR", host + " has no address", "see spring.mail.host");
        }
    }

    /** A look at DNS. */
    private interface Look {

        void look() throws IOException;
    }

    private void lookUp(String what, Look look) {
        try {
            look.look();
        } catch (IOException unanswered) {
            found(false, what, "DNS does not answer (" + unanswered.getClass().getSimpleName() + ")", "try again");
        }
    }

    private void found(boolean good, String what, String said, @Nullable String advice) {
        findings.add(new Finding(good, what, good ? said : said + ": " + advice));
    }

    private static List<String> starting(String version, List<String> records) {
        return records.stream()
                .filter(record -> record.toLowerCase(Locale.ROOT).startsWith(version.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String keyOf(String record) {
        return Stream.of(record.split(";", -1))
                .map(part -> part.replaceAll("\\s", ""))
                .filter(part -> part.startsWith("p="))
                .findFirst()
                .orElse("");
    }

    private static String publish(String name, String record) {
        return "publish  " + name + ". TXT \"" + record.replaceAll("(.{250})(?=.)", "$1\" \"") + "\"";
    }

    private String fromDomain() {
        String from = settings.fromAddress();
        return from.substring(from.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean aligned(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }

    private static String parent(String domain) {
        return domain.substring(domain.indexOf('.') + 1);
    }
}
