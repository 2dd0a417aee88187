package app.bellwether.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server's words say of why a message came back, as a status of RFC 3463: the most telling of number and words. */
final class StatusWords {

    /** Longer words are of no server. */
    private static final int LONGEST = 4000;

    private static final Pattern ENHANCED =
            Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]*\\d)");
    private static final Pattern BASIC = Pattern.compile("(?<![\\d.#-])([45])([0-7]\\d)(?![\\d.]*\\d)");

    /** Some say "disabled" or "no such mailbox" of one that is sent too much at a time, or is full. */
    private static final Pattern BUSY = Pattern.compile("(?i)at a rate that|too quickly|over ?quota|quota exceeded");

    /** A number that says no more than that it failed. */
    private static final Pattern VAGUE = Pattern.compile("[245]\\.(0\\.\\d+|[1-7]\\.0|5\\.\\d+|3\\.5)");

    /** A phrase and the class and detail it stands for; the first that is found counts. */
    private record Phrase(Pattern words, String detail) {}

    /** What is held against our letter or our sender comes first, lest a mailbox suffers for it. */
    private static final List<Phrase> PHRASES = List.of(
            phrase("2.1", "(recipient|user|destinataire).{0,20}(account|compte)?.{0,20} (is |est )?(blocked|bloque)"),
            phrase(
                    "7.1",
                    "spam|black ?list|block"
                        + " ?list|\\bblocked\\b|reputation|polic(y|ies)\\b|\\brbl\\b|dnsbl|spamhaus|barracuda|not"
                        + " authori[sz]ed|authentication required|access denied|relay(ing)? (access )?(denied|not"
                        + " (permitted|allowed))|\\b(spf|dkim|dmarc)\\b|not allowed to send|bulk"
                        + " mail|unsolicited|virus|content (was )?rejected|rate limit|too many"
                        + " (messages|connections|mail)|use the smtp server of your isp|only accepts? mail from|sender"
                        + " (was )?rejected|rejected by (recipient|the user)|refused by (the"
                        + " )?(recipient|owner)|reverse (dns|mapping)|ptr record|suspicious|your (ip|host|mail"
                        + " server)|member[s]? only|not allowed to post|permission to post"),
            phrase(
                    "2.2",
                    "over ?quota|quota exceeded|mailbox exceed(s|ed)|exceeded (the |its |their )?(\\w+"
                            + " )?(quota|storage|local limit)|mailbox (is |was )?(too"
                            + " )?full|(mailbox|inbox|disk|user).{0,20}\\bfull\\b|disk quota|insufficient"
                            + " (disk|storage)|out of (email )?storage"),
            phrase(
                    "3.4",
                    "too (large|big)|exceed(s|ed)? (the )?(size|maximum|fixed limit|limit on message)|size"
                            + " limit|message size"),
            phrase(
                    "1.1",
                    "user.{0,40}(unknown|not found|not exist|unavailable)|unknown"
                        + " (user|address|recipient|local|mailbox|or illegal)|no such"
                        + " (user|mailbox|recipient|person|address|account|name|email)|not a (valid|known)"
                        + " (user|mailbox|recipient|address)|(mailbox|account|address|recipient|alias|local"
                        + " part|email).{0,60}(not (be )?found|does ?n[o']t exist|not"
                        + " exist|unknown|unavailable|disabled|inactive|suspended|expired|invalid|no longer)|(does"
                        + " ?n[o']t|do not|did not) (exist|have an? .{0,30}account)|invalid"
                        + " (recipient|mailbox|address|user)|no (mailbox|account|user)s? (here|by that name|with)|is"
                        + " ?n[o']t (known|a valid)|unrouteable address|couldn't be found|wasn't found|no longer"
                        + " (active|valid|in use|employed|works)|not our customer|bad destination mailbox|not listed"
                        + " in|does not like recipient|account (is|has been) (disabled|closed|inactive)|dead"
                        + " letter|user does not"),
            phrase(
                    "1.2",
                    "(host|domain|server).{0,40}(unknown|not found|not exist|can.?t be found|does ?n[o']t"
                        + " exist)|unknown (host|domain)|unrouteable (mail )?domain|name service error|nxdomain|no"
                        + " (mx|such domain)|bad (address|destination) syntax|null mx|all relevant mx records point to"
                        + " non-existent"),
            phrase("4.6", "loop|too many hops|hop count"),
            phrase(
                    "4.7",
                    "timed? ?out|connection (refused|reset|lost|closed|failed)|could ?n[o']t (connect|be"
                        + " reached)|network is unreachable|no route to host|retry (time(out)?|timeout) exceeded|host"
                        + " (is )?(down|unreachable)|greylist|try again|temporar|in (the )?queue too long|did not"
                        + " accept our requests to connect|for the last \\d+ seconds"));

    private StatusWords() {}

    private static Phrase phrase(String detail, String words) {
        return new Phrase(Pattern.compile(words), detail);
    }

    /**
     * The status that counts.
     *
     * @param stated as a report states it; empty when it does not
     * @param words what the server said; may be empty
     */
    static String of(String stated, String words) {
        String said = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        Optional<String> first = enhanced(stated);
        Optional<String> second = enhanced(said);
        if (second.isPresent() && (policy(second.get()) || first.isEmpty() || vague(first.get()))) {
            first = second;
        }
        if (first.isPresent() && !vague(first.get())) {
            return milder(first.get(), said);
        }
        String grade = first.map(status -> status.substring(0, 1)).orElseGet(() -> grade(said));
        String lower = said.toLowerCase(Locale.ROOT);
        return PHRASES.stream()
                .filter(phrase -> phrase.words().matcher(lower).find())
                .findFirst()
                .map(phrase -> grade + "." + phrase.detail())
                .orElse(first.orElse(grade + ".0.0"));
    }

    private static String milder(String status, String said) {
        boolean harsh = status.endsWith(".2.1") || status.endsWith(".1.1");
        return harsh && BUSY.matcher(said).find() ? status.charAt(0) + ".2.2" : status;
    }

    private static Optional<String> enhanced(String text) {
        return ENHANCED.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(status -> !status.startsWith("2"))
                .reduce((one, other) -> vague(one) || (policy(other) && !policy(one)) ? other : one)
                .or(() -> ENHANCED.matcher(text)
                        .results()
                        .map(found -> found.group())
                        .findFirst());
    }

    private static boolean policy(String status) {
        return status.matches("[45]\\.7\\.\\d+");
    }

    private static boolean vague(String status) {
        return VAGUE.matcher(status).matches();
    }

    /** What says neither was given up for good, and is taken for permanent. */
    private static String grade(String words) {
        Matcher basic = BASIC.matcher(words);
        return basic.find() ? basic.group(1) : "5";
    }
}
