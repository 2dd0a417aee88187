package app.bellwether.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds sentences: Unicode's default boundaries, without those after abbreviations, initials and quoted questions, with
 * those that a missing space hides, and without {@linkplain Dateline datelines} and what is {@linkplain Sentence#LONGEST too long} for one.
 * Linear in the length of the text.
 */
final class Sentences {

    private static final BreakIterator BOUNDARIES = BreakIterator.getSentenceInstance(ULocale.ENGLISH);
    private static final String CLOSERS = "\"'”’»›)]}“";
    private static final String OPENERS = "\"'“‘«‹([{„‚-–—•*·¿¡ ";
    private static final String ENDS = ".!?。！？؟।";
    private static final Set<String> SAYING =
            WordFiles.set("said says asked asks wrote added told replied tweeted shouted wondered sagte");
    private static final Pattern GLUED =
            Pattern.compile("(?<=\\p{Ll}\\p{Ll})[.!?][\"”’)]?(?=[\"“‘]?\\p{Lu}\\p{Ll}*[ ,’'])");
    private static final Set<String> DOMAINS = Set.of(
            "com", "org", "net", "gov", "edu", "io", "ai", "co", "uk", "de", "eu", "fr", "tv", "js", "app", "dev",
            "info");
    private static final int LOOK = 80;

    private final String text;
    private final boolean wrapped;
    private final List<Sentence> found = new ArrayList<>();

    private Sentences(String text) {
        this.text = text;
        this.wrapped = isWrapped(text);
    }

    static List<Sentence> of(String text) {
        Sentences sentences = new Sentences(text);
        sentences.find();
        return List.copyOf(sentences.found);
    }

    /** Text broken into lines of one width has lines that go on in small letters; there a line break is a space. */
    private static boolean isWrapped(String text) {
        int breaks = 0;
        int goOn = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at + 1 < text.length(); at = text.indexOf('\n', at + 1)) {
            if (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at + 1) != '\n') {
                breaks++;
                boolean small =
                        Character.isLowerCase(text.codePointAt(at + 1)) || Character.isDigit(text.charAt(at + 1));
                goOn += small && (ENDS + CLOSERS).indexOf(text.charAt(at - 1)) < 0 ? 1 : 0;
            }
        }
        return goOn * 4 >= breaks && goOn > 0;
    }

    private void find() {
        BreakIterator boundaries = BOUNDARIES.clone();
        boundaries.setText(text);
        int start = Dateline.end(text);
        for (int at = boundaries.following(start); at != BreakIterator.DONE; at = boundaries.next()) {
            if (isBlank(start, at)) {
                start = at;
            } else if (at == text.length() || ends(start, at)) {
                keepWithGlued(start, at);
                start = at;
            }
        }
    }

    private boolean isBlank(int start, int end) {
        int at = start;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at == end;
    }

    /** True when the sentence that begins at start ends at the boundary. */
    private boolean ends(int start, int boundary) {
        int last = boundary;
        int lines = 0;
        while (last > start && isSpace(text.charAt(last - 1))) {
            last--;
            lines += text.charAt(last) == '\n' || text.charAt(last) == '\u2029' ? 1 : 0;
        }
        if (lines > 1 || (lines == 1 && !wrapped)) {
            return true;
        }
        int next = boundary;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next == text.length() || endsBetween(start, last, next);
    }

    private boolean endsBetween(int start, int last, int next) {
        int mark = last - 1;
        while (mark > start && CLOSERS.indexOf(text.charAt(mark)) >= 0) {
            mark--;
        }
        if (!isEnd(text.charAt(mark)) && text.charAt(mark) != '…') {
            return false;
        }
        if (Character.isLowerCase(text.codePointAt(next))) {
            return false;
        }
        boolean quoted = mark < last - 1;
        if (text.charAt(mark) != '.') {
            return !(quoted && isSaidBy(next));
        }
        return quoted || !Abbreviations.goesOn(wordBefore(start, mark), wordAt(next));
    }

    private static boolean isEnd(char unit) {
        return ENDS.indexOf(unit) >= 0;
    }

    /** After a quoted question, "President Lind asked" belongs to it. */
    private boolean isSaidBy(int next) {
        int words = 0;
        int from = next;
        for (int at = next; at < Math.min(text.length(), next + LOOK) && words < 4; at++) {
            char unit = text.charAt(at);
            if (isSpace(unit) || isEnd(unit) || unit == ',') {
                if (SAYING.contains(text.substring(from, at))) {
                    return words > 0;
                }
                words++;
                from = at + 1;
                if (unit != ' ') {
                    return false;
                }
            }
        }
        return false;
    }

    private String wordBefore(int start, int mark) {
        int from = mark;
        while (from > start && mark - from < LOOK && isWordOrDot(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, mark);
    }

    private static boolean isWordOrDot(char unit) {
        return Character.isLetterOrDigit(unit) || unit == '.';
    }

    private String wordAt(int next) {
        int from = next;
        while (from < text.length() && from - next < 3 && OPENERS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int end = from;
        while (end < text.length() && end - from < LOOK && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private void keepWithGlued(int start, int end) {
        int from = start;
        var glued = GLUED.matcher(text).region(start, end).useTransparentBounds(true);
        while (glued.find()) {
            if (!inAddress(glued.start())) {
                keep(from, glued.end());
                from = glued.end();
            }
        }
        keep(from, end);
    }

    private boolean inAddress(int at) {
        String before = wordBefore(Math.max(0, at - LOOK), at);
        int from = at - before.length();
        if (DOMAINS.contains(wordAt(at + 1).toLowerCase(Locale.ROOT))) {
            return true;
        }
        return before.indexOf('.') >= 0 || (from > 0 && "/@:".indexOf(text.charAt(from - 1)) >= 0);
    }

    private void keep(int start, int end) {
        int first = start;
        int last = end;
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        if (first > 0 && text.charAt(first - 1) == '\n') {
            first += Dateline.end(text.substring(first, last));
        }
        while (last > first && isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (first < last
                && last - first <= Sentence.LONGEST
                && text.substring(first, last).codePoints().anyMatch(Character::isLetterOrDigit)
                && Marks.beyond(text, first, last) < 0) {
            found.add(new Sentence(first, last, isWhole(first, last)));
        }
    }

    private boolean isWhole(int start, int end) {
        int mark = end - 1;
        while (mark > start && CLOSERS.indexOf(text.charAt(mark)) >= 0) {
            mark--;
        }
        int first = start;
        while (first < mark && OPENERS.indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        boolean cut = mark > start
                && text.charAt(mark) == '.'
                && (text.charAt(mark - 1) == '.' || text.charAt(mark - 1) == '…');
        boolean begins =
                !Character.isLowerCase(text.codePointAt(first)) && Character.isLetterOrDigit(text.codePointAt(first));
        boolean open = mark + 1 == text.length() && Abbreviations.areInitials(wordBefore(first, mark));
        return isEnd(text.charAt(mark)) && !cut && !open && begins && hasTwoWords(first, mark);
    }

    private boolean hasTwoWords(int start, int end) {
        int spaces = 0;
        for (int at = start; at < end && spaces == 0; at++) {
            spaces += isSpace(text.charAt(at)) || Character.isIdeographic(text.codePointAt(at)) ? 1 : 0;
        }
        return spaces > 0;
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u200b' || unit == '\ufeff';
    }
}
