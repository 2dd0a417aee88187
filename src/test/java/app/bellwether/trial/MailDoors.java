package app.bellwether.trial;

import app.bellwether.trial.Tries.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mails in answer to a brief that are not from whom they say, or cost. Whoever sends them has the brief, as if it had been forwarded. */
final class MailDoors {

    private static final String OWNER = "owner@example.org";
    private static final String EVE = "eve@example.net";
    private static final String PASSES = "Authentication-Results: mx.example; dmarc=pass header.from=example.org";
    private static final Duration A_WHILE = Duration.ofSeconds(15);
    private static final int COSTLY = 5;

    /** How deep in one field; there are as many fields as make 80 kB of it. */
    private static final int NESTED = 1_900;

    private final Tries tries;
    private final TrialHouse house;
    private String replyTo = "";
    private int sent;

    MailDoors(Tries tries, TrialHouse house) {
        this.tries = tries;
        this.house = house;
    }

    void tryAll() {
        tries.at("replies", "the owner's brief", "comes, with an address to reply to", () -> {
            replyTo = TrialHouse.await(Duration.ofMinutes(5), this::address).orElse("");
            return new Outcome(replyTo.isEmpty() ? "none" : "it came", !replyTo.isEmpty());
        });
        tries.at("replies", "mute, from the owner as their mail server found", "it counts", () -> {
            mail("From: " + OWNER + "\r\n" + PASSES, "mute Intel", replyTo);
            return muted("Intel", true);
        });
        tries.at("mail", "two From fields", "taken for nobody's", () -> {
            mail("From: " + OWNER + "\r\nFrom: " + EVE + "\r\n" + PASSES, "mute Nvidia", replyTo);
            return muted("Nvidia", false);
        });
        tries.at("mail", "two addresses in one From", "taken for nobody's", () -> {
            mail("From: " + OWNER + ", " + EVE + "\r\n" + PASSES, "mute Tesla", replyTo);
            return muted("Tesla", false);
        });
        tries.at("replies", "mute, from whoever the brief was forwarded to", "nothing changes", () -> {
            mail("From: " + EVE + "\r\n" + PASSES.replace("example.org", "example.net"), "mute Ford", replyTo);
            return muted("Ford", false);
        });
        tries.at("replies", "mute, in the owner's name", "a letter asks first", this::asksFirst);
        tries.at(
                "mail", "80 kB of nested comments in Authentication-Results", "a tenth of a second more", this::nested);
        tries.at("keeping", "five mails of 6 MB from a stranger to postmaster", "next to nothing is kept", this::large);
        tries.at("replies", "stop, in the owner's name", "counts, and a letter takes it back", this::stops);
    }

    private Optional<String> address() {
        return house.mail().arrivals().stream()
                .filter(letter -> letter.recipient().equals(OWNER))
                .map(letter -> Pattern.compile("r\\+[a-z2-7]+@brief\\.example").matcher(letter.content()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    private Outcome muted(String what, boolean wanted) throws IOException {
        boolean muted = TrialHouse.await(() -> isMuted(what) ? Optional.of(what) : Optional.empty())
                .isPresent();
        return new Outcome(muted ? "it counted" : "nothing changed", muted == wanted);
    }

    private boolean isMuted(String what) {
        try {
            return house.database()
                    .sql("""
                        select exists (select 1 from subscribers.interest join subscribers.subscriber on subscriber = id
                            where address = :address and muted and typed ilike :what)
                        """)
                    .param("address", OWNER)
                    .param("what", "%" + what + "%")
                    .query(Boolean.class)
                    .single();
        } catch (IOException away) {
            throw new java.io.UncheckedIOException(away);
        }
    }

    private Outcome asksFirst() throws IOException {
        int before = house.letters(OWNER);
        mail("From: " + OWNER, "mute Apple", replyTo);
        String letter = house.letter(OWNER, before).orElse("");
        Optional<String> button = TrialHouse.path(letter, "/change/");
        if (isMuted("Apple") || button.isEmpty()) {
            return new Outcome(isMuted("Apple") ? "it counted at once" : "no letter with a button", false);
        }
        Visitor owner = Visitor.from(house.url(), "8.9.10.11");
        owner.get(button.get());
        boolean looked = isMuted("Apple");
        owner.post(button.get());
        boolean pressed = isMuted("Apple");
        return new Outcome(
                "a letter; a look " + (looked ? "changed it" : "changed nothing") + ", the button "
                        + (pressed ? "did" : "did not"),
                !looked && pressed);
    }

    private Outcome nested() throws IOException {
        long plain = work("Authentication-Results: mx.example; dmarc=pass header.from=example.net");
        String nested = "Authentication-Results: mx.example;\r\n " + fold("(".repeat(NESTED)) + "\r\n "
                + fold(")".repeat(NESTED)) + "\r\n dmarc=pass header.from=example.net\r\n";
        long costly = work(nested.repeat(40_000 / NESTED).strip());
        long more = (costly - plain) / COSTLY;
        return new Outcome(more + " ms more a mail", more <= 100);
    }

    private static String fold(String text) {
        return text.replaceAll("(.{500})(?=.)", "$1\r\n ");
    }

    /** Milliseconds of processors for some such mails. */
    private long work(String field) throws IOException {
        Duration before = house.instance().worked();
        for (int time = 0; time < COSTLY; time++) {
            mail("From: " + EVE + "\r\n" + field, "help", replyTo);
        }
        TrialHouse.pause(A_WHILE);
        return house.instance().worked().minus(before).toMillis();
    }

    private Outcome large() throws IOException {
        long before = kept();
        byte[] noise = new byte[4_500_000];
        new Random(7).nextBytes(noise);
        String body = Base64.getMimeEncoder().encodeToString(noise);
        StringBuilder said = new StringBuilder();
        for (int time = 0; time < 5; time++) {
            said.append(mail("From: " + EVE, body, "postmaster@brief.example")).append(' ');
        }
        TrialHouse.pause(A_WHILE);
        long more = kept() - before;
        return new Outcome(said + String.format(Locale.ROOT, "and %.1f MB kept", more / 1e6), more < 2_000_000);
    }

    private long kept() throws IOException {
        return house.database()
                .sql("select coalesce(sum(octet_length(raw)), 0) from email.incoming")
                .query(Long.class)
                .single();
    }

    private Outcome stops() throws IOException {
        int before = house.letters(OWNER);
        mail("From: " + OWNER, "stop", replyTo);
        String path = TrialHouse.path(house.letter(OWNER, before).orElse(""), "/(?:confirm|change)/")
                .orElse("");
        String stopped = state();
        if (path.isEmpty()) {
            return new Outcome(stopped + ", without a letter with a button that takes it back", false);
        }
        Visitor owner = Visitor.from(house.url(), "8.9.10.11");
        owner.get(path);
        String looked = state();
        owner.post(path);
        String pressed = state();
        mail("From: " + OWNER, "stop", replyTo);
        TrialHouse.pause(A_WHILE);
        return new Outcome(
                stopped + ", a look: " + looked + ", the button: " + pressed,
                stopped.equals("UNSUBSCRIBED") && looked.equals(stopped) && pressed.equals("CONFIRMED"));
    }

    private String state() throws IOException {
        return house.database()
                .sql("select state from subscribers.subscriber where address = :address")
                .param("address", OWNER)
                .query(String.class)
                .single();
    }

    /** Brings a mail as the mail server before Bellwether does. @return the last code that it answered */
    private String mail(String from, String text, String to) throws IOException {
        if (to.isEmpty()) {
            throw new IOException("there is no address to reply to");
        }
        String message = from + "\r\nTo: " + to + "\r\nSubject: Re: Brief\r\nMessage-ID: <doors" + ++sent
                + "@example.org>\r\n"
                + "Date: "
                + java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC))
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n.\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), house.listener());
                var lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            String answer = code(lines);
            for (String line : List.of(
                    "EHLO mx.example\r\n",
                    "MAIL FROM:<" + EVE + ">\r\n",
                    "RCPT TO:<" + to + ">\r\n",
                    "DATA\r\n",
                    message)) {
                if (answer.compareTo("400") >= 0) {
                    break;
                }
                socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
                answer = code(lines);
            }
            return answer;
        }
    }

    private static String code(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && line.startsWith("-", 3)) {
            line = lines.readLine();
        }
        return line == null ? "closed" : line.substring(0, 3);
    }
}
