package app.bellwether.writing;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fixed words of a document in one language, with its dates, numbers and lists; what sources say is never among them. Whoever
 * asks for a language that has no words here gets English. Safe for threads.
 */
public final class Frame {

    /** What a reader gets who asked for nothing else. */
    public static final String ENGLISH = "en";

    /** In which there are words, by their names in themselves. */
    private static final Map<String, ULocale> LOCALES = Map.of(
            ENGLISH,
            ULocale.UK, // of others the month may come first
            "de",
            ULocale.GERMANY,
            "fr",
            ULocale.FRANCE,
            "es",
            new ULocale("es", "ES"),
            "it",
            ULocale.ITALY,
            "pt",
            new ULocale("pt", "PT"));

    private static final Map<String, Frame> FRAMES = new ConcurrentHashMap<>();

    private static final String MARKS = "“”„«»\"";

    private final String language;
    private final ULocale locale;
    private final Locale javaLocale;
    private final Map<String, String> words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayAndYear;
    private final DateTimeFormatter wholeDay;
    private final DateTimeFormatter time;
    private final Map<String, Message> messages = new ConcurrentHashMap<>();
    private final ListFormatter lists;
    private final ListFormatter choices;

    /** Fixed words with holes for values, which have these names. */
    private record Message(MessageFormat format, Set<String> arguments) {}

    private Frame(String language) {
        this.language = language;
        this.locale = LOCALES.getOrDefault(language, ULocale.UK);
        this.javaLocale = locale.toLocale();
        this.words = read(language);
        DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
        this.day = pattern(patterns, "dMMMM");
        this.dayAndYear = pattern(patterns, "dMMMMyyyy");
        this.wholeDay = pattern(patterns, "EEEEdMMMMyyyy");
        this.time = DateTimeFormatter.ofPattern("HH:mm", javaLocale);
        this.lists = ListFormatter.getInstance(locale);
        this.choices = ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE);
    }

    private DateTimeFormatter pattern(DateTimePatternGenerator patterns, String skeleton) {
        return DateTimeFormatter.ofPattern(patterns.getBestPattern(skeleton), javaLocale);
    }

    /** The frame of a language, ISO 639-1, else the English one. */
    public static Frame of(String language) {
        return FRAMES.computeIfAbsent(LOCALES.containsKey(language) ? language : ENGLISH, Frame::new);
    }

    /** The languages in which there are fixed words, ISO 639-1, in alphabetical order. */
    public static Set<String> languages() {
        return new TreeSet<>(LOCALES.keySet());
    }

    /** Its language, ISO 639-1. */
    public String language() {
        return language;
    }

    /** What its language is called in itself. */
    public String name() {
        return javaLocale.getDisplayLanguage(javaLocale);
    }

    /**
     * The words under a key.
     *
     * @param arguments names and values by turns
     * @throws IllegalArgumentException when there is no such key, or it needs an argument that is not given
     */
    public String say(String key, Object... arguments) {
        Map<String, Object> values = new HashMap<>();
        for (int at = 0; at + 1 < arguments.length; at += 2) {
            values.put(arguments[at].toString(), arguments[at + 1]);
        }
        Message message = messages.computeIfAbsent(key, this::message);
        if (!values.keySet().containsAll(message.arguments())) {
            throw new IllegalArgumentException(key + " needs " + message.arguments() + ", not " + values.keySet());
        }
        synchronized (message.format()) { // it keeps a state while it is filled
            return message.format().format(values);
        }
    }

    /** What may be said, by its keys, as written in the bundle. */
    Map<String, String> words() {
        return words;
    }

    private Message message(String key) {
        String pattern = words.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        MessageFormat format = new MessageFormat(pattern, locale);
        return new Message(format, Set.copyOf(format.getArgumentNames()));
    }

    /** "9 May". */
    public String day(LocalDate date) {
        return dated(day, date);
    }

    /** "9 May 2026". */
    public String dayAndYear(LocalDate date) {
        return dated(dayAndYear, date);
    }

    /** "Saturday, 9 May 2026". */
    public String wholeDay(LocalDate date) {
        return dated(wholeDay, date);
    }

    /** In French, the first of a month alone is counted as the first. */
    private String dated(DateTimeFormatter format, LocalDate date) {
        String written = format.format(date);
        return language.equals("fr") && date.getDayOfMonth() == 1 ? written.replaceFirst("\\b1 ", "1er ") : written;
    }

    /** "07:30". */
    public String time(LocalTime of) {
        return time.format(of);
    }

    /** "Monday". */
    public String weekday(DayOfWeek of) {
        return of.getDisplayName(TextStyle.FULL, javaLocale);
    }

    /** With one digit behind the point. */
    public String number(double value) {
        return String.format(javaLocale, "%.1f", value);
    }

    /** With as many digits behind the point as it has. */
    public String number(BigDecimal value) {
        return String.format(javaLocale, "%." + Math.max(0, value.scale()) + "f", value);
    }

    /** "a", "a and b", "a, b and c". */
    public String list(Collection<String> parts) {
        return lists.format(parts);
    }

    /** "a", "a or b", "a, b or c". */
    public String either(Collection<String> parts) {
        return choices.format(parts);
    }

    /** In quotation marks. */
    public String quoted(String of) {
        return say("quoted", "words", of);
    }

    /** In quotation marks, unless it has some of its own, which tell whose words are which. */
    public String spoken(String words) {
        return words.chars().anyMatch(sign -> MARKS.indexOf(sign) >= 0) ? words : quoted(words);
    }

    /** Each in quotation marks. */
    public List<String> quoted(List<String> all) {
        return all.stream().map(this::quoted).toList();
    }

    /** Those of briefs and notes, and those of answers, letters and decisions. */
    private static Map<String, String> read(String language) {
        Map<String, String> words = new HashMap<>(readFile("/frame/" + language + ".properties", language));
        words.putAll(readFile("/frame/answers-" + language + ".properties", language));
        return Map.copyOf(words);
    }

    private static Map<String, String> readFile(String file, String language) {
        try (InputStream in = Frame.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is missing");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> read = new HashMap<>();
            words.stringPropertyNames().forEach(key -> read.put(key, words.getProperty(key)));
            return Map.copyOf(read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the words of " + language + " cannot be read", unreadable);
        }
    }
}
