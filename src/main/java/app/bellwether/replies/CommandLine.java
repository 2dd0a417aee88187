package app.bellwether.replies;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The commands of one line or sentence. */
final class CommandLine {

    private static final int MOST_ITEMS = 30;

    /** So many words after an item are more than a remark. */
    private static final int LONG = 3;

    /** Words that may stand before a verb without changing what it asks for. */
    static final Set<String> POLITE = Set.of(
            "please",
            "pls",
            "plz",
            "kindly",
            "hi",
            "hello",
            "hey",
            "ok",
            "okay",
            "yes",
            "bellwether",
            "can",
            "could",
            "would",
            "you",
            "i",
            "i'd",
            "like",
            "want",
            "to",
            "see",
            "get",
            "show",
            "give",
            "send",
            "tell",
            "me",
            "us",
            "the",
            "a",
            "and",
            "then",
            "also",
            "thanks",
            "thank",
            "thx",
            "cheers");

    /** Words that may stand between a verb and its item. */
    private static final Set<String> BETWEEN = Set.of(
            "on", "about", "for", "of", "from", "in", "item", "items", "number", "numbers", "no", "nr", "point",
            "story", "is", "was", "the", "to", "and", "or", "&", "+", "#");

    /** Words with which somebody asks to get nothing more. */
    private static final Set<String> LEAVING = Set.of(
            "sending",
            "send",
            "email",
            "emails",
            "e-mail",
            "e-mails",
            "mail",
            "mails",
            "mailing",
            "this",
            "these",
            "those",
            "the",
            "my",
            "brief",
            "briefs",
            "list",
            "newsletter",
            "subscription",
            "me",
            "us",
            "from",
            "it",
            "now",
            "all",
            "everything",
            "any",
            "more",
            "at",
            "once",
            "immediately",
            "address",
            "daily",
            "morning",
            "bellwether",
            "to",
            "of");

    private static final Map<String, Integer> NUMBERS = Map.of(
            "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9, "ten",
            10);

    private static final Pattern NUMBER = Pattern.compile("^[#№(]*(\\d{1,3})[).:]*");
    private static final Pattern RANGE = Pattern.compile("^[#№(]*(\\d{1,3})[-–—](\\d{1,3})[).:]*");

    /** What the words after a verb must look like, so that prose that begins with such a word is none. */
    private static final Map<Verb, Pattern> SHAPES = Map.of(
            Verb.TIME, Pattern.compile("(at )?\\d{1,2}([:.]\\d{2})? ?(am|pm|h|uhr|o'clock)?\\.?"),
            Verb.DAYS,
                    Pattern.compile("((mon|tue|wed|thu|fri|sat|sun)[a-z]*|weekdays|weekends|daily|every day|all|[-–,/"
                            + " ]|to|and)++\\.?"),
            Verb.LENGTH, Pattern.compile("\\d{1,2} ?(m|min|mins|minutes?)?\\.?"),
            Verb.PAUSE,
                    Pattern.compile(
                            "(for |until |till )?(\\d{1,3} ?(d|w|m|days?|weeks?|months?)|a (day|week|month)|[\\w"
                                    + " .,:-]{3,20})?\\.?"),
            Verb.NOTES, Pattern.compile("(on|off|yes|no)[.!]?"),
            Verb.ROLE, Pattern.compile("\\p{L}+( \\p{L}+)?\\.?"),
            Verb.MUTE, Pattern.compile("\\S+( \\S+){0,6}"),
            Verb.UNMUTE, Pattern.compile("\\S+( \\S+){0,6}"),
            Verb.TOPICS, Pattern.compile("[^!?]{0,300}[.!]?"),
            Verb.REGIONS, Pattern.compile("[^!?]{0,300}[.!]?"));

    /** A separator, or what stands between separators and spaces. */
    private static final Pattern WORD = Pattern.compile("[,;]|[^\\s,;]++");

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private int at;

    private CommandLine(String line) {
        this.line = line.replaceFirst("^[*•·–-]\\s++", "");
        WORD.matcher(this.line).results().forEach(this::add);
    }

    /** Without marks, so that who types a name as it is written in our words is understood. */
    private void add(MatchResult word) {
        String unmarked = word.group().replaceAll("[\"“”„»«`]", "");
        if (!unmarked.isEmpty()) {
            words.add(unmarked);
            ends.add(word.end());
        }
    }

    /** In order; empty when the line is no command. */
    static List<Command> read(String line) {
        return new CommandLine(line).commands();
    }

    private List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        while (skip(POLITE)) {
            Optional<Command> next = next(commands.isEmpty());
            if (next.isEmpty() && commands.isEmpty()) {
                return List.of();
            }
            if (next.isEmpty()) {
                at++; // what is said between commands, or after them, asks for nothing
            } else {
                commands.add(next.get());
            }
        }
        return commands;
    }

    private Optional<Command> next(boolean first) {
        Verb verb = Verb.of(plain(words.get(at))).orElse(null);
        if (verb == null) {
            return Optional.empty();
        }
        int start = at;
        Optional<Command> command = switch (verb.wants()) {
            case ITEMS -> items(verb, first);
            case WORDS -> first ? words(verb) : Optional.empty();
            case REMARK -> remark(verb, first);
            case NOTHING -> alone(verb);
        };
        if (command.isEmpty()) {
            at = start;
        }
        return command;
    }

    private Optional<Command> items(Verb verb, boolean first) {
        at++;
        Set<String> items = new LinkedHashSet<>();
        while (at < words.size() && items.size() < MOST_ITEMS) {
            String word = plain(words.get(at));
            List<String> numbers = verb.asks() || !NUMBERS.containsKey(word) ? numbers(word) : List.of();
            boolean between = BETWEEN.contains(word) || isSeparator(word);
            if (numbers.isEmpty() && !between) {
                break;
            }
            items.addAll(numbers);
            at++;
        }
        int end = at;
        boolean nothingElse = !skip(POLITE);
        boolean prose = !nothingElse && Verb.of(plain(words.get(at))).isEmpty() && isProse(verb);
        at = end;
        nothingElse &= first;
        if (prose) {
            return Optional.empty();
        }
        return items.isEmpty() && !nothingElse ? Optional.empty() : Optional.of(new Command(verb, List.copyOf(items)));
    }

    /** "I'd like 5 minutes" changes nothing, and "why is one bank refusing to pay?" asks something else. */
    private boolean isProse(Verb verb) {
        boolean question = words.getLast().matches(".*[?？؟]") && words.size() - at >= LONG;
        return !verb.asks() || question;
    }

    private Optional<Command> words(Verb verb) {
        String rest = String.join(" ", words.subList(at + 1, words.size())).replaceAll(" (?=[,;])", "");
        Pattern shape = SHAPES.get(verb);
        boolean fits = shape == null
                ? !rest.isEmpty()
                : shape.matcher(rest.toLowerCase(Locale.ROOT)).matches();
        if (!fits) {
            return Optional.empty();
        }
        at = words.size();
        return Optional.of(new Command(verb, rest.isEmpty() ? List.of() : List.of(rest)));
    }

    /** The first number is the item's, and all behind it is said of it. Without one, whoever asks nothing else is to name it. */
    private Optional<Command> remark(Verb verb, boolean first) {
        do {
            at++;
        } while (at < words.size() && (BETWEEN.contains(plain(words.get(at))) || isSeparator(words.get(at))));
        var number = NUMBER.matcher(at < words.size() ? plain(words.get(at)) : "");
        if (!number.matches()) {
            boolean question = words.getLast().matches(".*[?？؟]");
            at = words.size();
            return first && !question ? Optional.of(new Command(verb, List.of())) : Optional.empty();
        }
        String said = line.substring(ends.get(at)).replaceFirst("^[-–—,;:\\s]+", "");
        at = words.size();
        return Optional.of(new Command(verb, List.of((Integer.parseInt(number.group(1)) + " " + said).strip())));
    }

    /** A verb that takes nothing counts only when the line says nothing else: "stop the war" is no wish to leave. */
    private Optional<Command> alone(Verb verb) {
        at++;
        Set<String> harmless = verb == Verb.STOP ? LEAVING : Set.of("me", "with", "this");
        while (at < words.size() && harmless.contains(plain(words.get(at)))) {
            at++;
        }
        boolean ended = !skip(POLITE) || Verb.of(plain(words.get(at))).isPresent();
        return ended ? Optional.of(new Command(verb, List.of())) : Optional.empty();
    }

    /** Passes over such words and separators. True when there is a word left. */
    private boolean skip(Set<String> harmless) {
        while (at < words.size()) {
            String word = plain(words.get(at));
            boolean verbItself = word.equals("like")
                    && at + 1 < words.size()
                    && !numbers(plain(words.get(at + 1))).isEmpty();
            if (verbItself || !(harmless.contains(word) || isSeparator(word) || word.isEmpty())) {
                return true;
            }
            at++;
        }
        return false;
    }

    private static List<String> numbers(String word) {
        var range = RANGE.matcher(word);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Math.min(Integer.parseInt(range.group(2)), from + MOST_ITEMS);
            return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
        }
        var number = NUMBER.matcher(word);
        if (number.matches()) {
            return List.of(Integer.toString(Integer.parseInt(number.group(1))));
        }
        return NUMBERS.containsKey(word) ? List.of(Integer.toString(NUMBERS.get(word))) : List.of();
    }

    private static boolean isSeparator(String word) {
        return word.equals(",") || word.equals(";") || word.equals("&") || word.equals("+") || word.equals("-");
    }

    /** In lower case, without the punctuation that ends a sentence. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[.!?:…]+$", "");
    }
}
