package app.bellwether.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The line, or up to four of them, by which a mail program introduces what it quotes ("On … Ada wrote:").
 *
 * <p>Told by what such a line must hold in any language (a date, who wrote it, a colon at the end) rather than by its words.
 */
final class Attribution {

    private static final int MOST_LINES = 4;
    private static final int LONGEST_LINE = 400;

    private static final String WROTE = "(wrote|writes|said|schrieb|geschrieben|schreef|geschreven|(a|à)"
        + " écrit|écrit|escribi(ó|o)|escreveu|ha"
        + " scritto|scrisse|napisał|napisa[łl]\\(a\\)|napsal|skrev|skrifa(ð|d)i|kirjoitti|пишет|пише|писал|написал|написа|írta|yazdı|έγραψε|a"
        + " scris|rakstīja|rašė|kirjutas|写道|写道|寫道|写|のメール|書きました|작성|כתב|كتب|viết)";
    private static final Pattern VERB = Pattern.compile("(?iu)" + WROTE);

    /** "Ada Byron wrote …", "Ada Byron &lt;ada@example.org&gt; …", "Max hat am …", "王伟 于2016年…": a few words of a name, and then that. */
    private static final Pattern STARTS_WITH_PERSON =
            Pattern.compile("(?iu)^[*_ \"'“„«]*+(?:[\\p{L}\\p{M}'’.,\"”“»-]{1,40} ){1,6}?(?:[<(\\[]?[^\\s@]{1,100}@|"
                    + WROTE + "|hat (?:am|um)\\b|[于於在] ?\\d{4}).*+");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
    private static final Pattern NUMERIC_DATE = Pattern.compile("(?<!\\d)\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}(?!\\d)");
    private static final Pattern TIME = Pattern.compile("(?<!\\d)\\d{1,2}[:.h]\\d{2}(?!\\d)");
    private static final Pattern STARTS_WITH_DATE = Pattern.compile("\\d{1,4}[ ./-]\\S.*+");
    private static final Pattern OPENER = Pattern.compile("(?iu)^[*_ ]*+(on|am|le|el|il|em|op|på|den|dnia|w"
            + " dniu|dne|v|в|на|за|στις|a|kl\\.?|pe|va|vào|在|於|于|\\p{L}{2,12}[.,]|\\p{L}{2,12}(?= \\d{1,2}[. ]))["
            + " ,].*+");
    private static final Pattern MARKER =
            Pattern.compile("^[ \\t>*_]*+[-_]{2,}+[ *]*+\\p{L}[^\\n]*?[-_]{2,}+[ \\t*:]*+");

    private static final Pattern FORWARDED = Pattern.compile(
            "(?iu)(forwarded|weitergeleitet|transf[ée]r|réexpédié|reenviado|inoltrat|encaminhad|reencaminhad|doorgestuurd"
                + "|przekazan|vidarebefordra|videresend|välitetty|edelleenlähetetty|přeposlan|továbbított|iletilen|пересыла|пересла"
                + "|переадрес|转发|轉寄|轉發|転送|전달)");

    private Attribution() {}

    /** The line after an attribution that starts at that line; the same line when none does. */
    static int endOfOneAt(List<String> lines, int start) {
        StringBuilder joined = new StringBuilder();
        int last = Math.min(lines.size(), start + MOST_LINES);
        for (int i = start; i < last; i++) {
            String line = lines.get(i);
            if (line.isBlank() || joined.length() + line.length() > LONGEST_LINE || ReplyText.quoted(line)) {
                return start;
            }
            joined.append(i == start ? "" : " ").append(line.strip());
            String words = joined.toString();
            if (introduces(words) && (i == start || opens(lines.get(start)) || namesFirst(words))) {
                return i + 1;
            }
        }
        return start;
    }

    /** A line such as {@code ----- Original Message -----}. */
    static boolean isMarker(String line) {
        return line.length() <= LONGEST_LINE && MARKER.matcher(line).matches();
    }

    /** A line such as {@code ---------- Forwarded message ----------} or {@code Begin forwarded message:}. */
    static boolean isForwarding(String line) {
        return line.length() <= LONGEST_LINE
                && FORWARDED.matcher(line).find()
                && (isMarker(line) || line.stripTrailing().endsWith(":"));
    }

    private static boolean introduces(String words) {
        boolean address =
                words.indexOf('@') > 0 && AddressHeaders.ADDRESS.matcher(words).find();
        boolean dated = dated(words);
        String end = words.replaceAll("[ *_>]++$", "");
        if (!end.endsWith(":") && !end.endsWith("：")) {
            boolean named =
                    endsWithAddress(words) && STARTS_WITH_DATE.matcher(words).matches();
            return dated && (named || endsWithVerb(end));
        }
        return (address && dated) || ((address || dated) && VERB.matcher(words).find());
    }

    private static boolean opens(String line) {
        return OPENER.matcher(line).matches()
                || STARTS_WITH_DATE.matcher(line.strip()).matches();
    }

    /** Lines that begin with a person are told from a sentence that was broken by the day and the hour, or an address. */
    private static boolean namesFirst(String words) {
        return STARTS_WITH_PERSON.matcher(words).matches()
                && ((YEAR.matcher(words).find() || NUMERIC_DATE.matcher(words).find())
                        && (TIME.matcher(words).find() || words.indexOf('@') > 0));
    }

    private static boolean dated(String words) {
        return YEAR.matcher(words).find()
                || NUMERIC_DATE.matcher(words).find()
                || TIME.matcher(words).find();
    }

    private static boolean endsWithAddress(String words) {
        return words.endsWith(">") && words.indexOf('@') > 0;
    }

    private static boolean endsWithVerb(String words) {
        String end = words.substring(Math.max(0, words.length() - 8)).toLowerCase(Locale.ROOT);
        return end.endsWith(" wrote") || end.endsWith("写道") || end.endsWith("寫道");
    }

    /** Puts an address together again that a mail program broke into two lines: {@code Ada <} and {@code ada@example.org> wrote:}. */
    static List<String> mendWrappedAddresses(List<String> lines) {
        List<String> mended = new ArrayList<>(lines.size());
        for (String line : lines) {
            String before = mended.isEmpty() ? "" : mended.getLast();
            if (openAddress(before) && closesAddress(line)) {
                mended.set(mended.size() - 1, before + line.strip());
            } else {
                mended.add(line);
            }
        }
        return mended;
    }

    private static boolean openAddress(String line) {
        int open = line.lastIndexOf('<');
        return open >= 0
                && line.length() <= LONGEST_LINE
                && !ReplyText.quoted(line)
                && line.indexOf('>', open) < 0
                && line.substring(open).indexOf(' ') < 0;
    }

    private static boolean closesAddress(String line) {
        int close = line.indexOf('>');
        return close >= 0
                && line.length() <= LONGEST_LINE
                && line.substring(0, close).strip().indexOf(' ') < 0
                && (close > 0 || line.replaceAll("[ >]++", "").matches("(\\p{L}*:?)"));
    }
}
