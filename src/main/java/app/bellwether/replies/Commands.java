package app.bellwether.replies;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for in what they wrote. The one grammar, whatever channel they wrote in; pure.
 *
 * <p>A command begins a line or a sentence; several may follow one another in it. A greeting, a name or a thank-you beside commands is
 * nothing to complain of.
 *
 * @param commands in order, each once
 * @param unclear what looks like a command but is none
 */
public record Commands(List<Command> commands, List<Unclear> unclear) {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_QUESTION = 2_000;
    private static final String QUESTION_MARKS = "?？؟";
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

    /** A line that is no command, and the command that may have been meant: by a word misspelt, or by one that something is wrong behind. */
    public record Unclear(String line, @Nullable String suggestion) {}

    public Commands {
        commands = List.copyOf(commands);
        unclear = List.copyOf(unclear);
    }

    /** Reads what somebody wrote. Quoted lines are not theirs. */
    public static Commands read(String text) {
        Set<Command> commands = new LinkedHashSet<>();
        List<Unclear> unclear = new ArrayList<>();
        List<Unclear> begun = new ArrayList<>();
        StringBuilder prose = new StringBuilder();
        boolean first = true;
        List<String> lines = lines(text);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            List<Command> read = CommandLine.read(line);
            commands.addAll(read);
            if (read.isEmpty() && !line.isBlank()) {
                String suggestion = Typos.suggestion(line, first);
                if (suggestion != null) {
                    unclear.add(new Unclear(line, suggestion));
                } else if (prose.length() + line.length() < LONGEST_QUESTION) {
                    prose.append(prose.isEmpty() ? "" : " ").append(line);
                    String verb = isNoProse(lines, i - 1) && isNoProse(lines, i + 1) ? Typos.begun(line, first) : null;
                    if (verb != null) {
                        begun.add(new Unclear(line, verb));
                    }
                }
            }
            first &= line.isBlank();
        }
        return complete(commands, unclear, begun, prose.toString());
    }

    /** Whether what stands there, if anything does, is a command or an empty line: what stands among prose belongs to it. */
    private static boolean isNoProse(List<String> lines, int place) {
        return place < 0
                || place >= lines.size()
                || lines.get(place).isBlank()
                || !CommandLine.read(lines.get(place)).isEmpty();
    }

    /** True when the reader wants nothing more to be sent. */
    public boolean leaves() {
        return commands.stream().anyMatch(command -> command.verb() == Verb.STOP);
    }

    /** Those that change what a reader gets, or are passed on in their name; leaving is none of them. */
    Commands changes() {
        return new Commands(commands.stream().filter(Commands::changes).toList(), List.of());
    }

    /** All others. */
    Commands withoutChanges() {
        return new Commands(
                commands.stream().filter(command -> !changes(command)).toList(), unclear);
    }

    boolean isEmpty() {
        return commands.isEmpty() && unclear.isEmpty();
    }

    private static boolean changes(Command command) {
        return switch (command.verb()) {
            case STOP -> false;
            case TOPICS, REGIONS -> !command.arguments().isEmpty(); // without any they ask what there is
            case WRONG -> command.arguments().stream().anyMatch(said -> said.contains(" ")); // else it asks what is
            default -> !command.verb().asks();
        };
    }

    /**
     * Prose beside commands is politeness; prose alone is a question, or nothing we understand.
     *
     * @param begun what of the prose begins as a command does, but for a question
     */
    private static Commands complete(Set<Command> commands, List<Unclear> unclear, List<Unclear> begun, String prose) {
        boolean alone = commands.isEmpty() && unclear.isEmpty() && !prose.isBlank();
        if (alone && asks(prose)) {
            return new Commands(List.of(new Command(Verb.ASK, List.of(prose))), List.of());
        }
        if (alone && begun.isEmpty()) {
            return new Commands(List.of(), List.of(new Unclear(prose, null)));
        }
        unclear.addAll(begun);
        return new Commands(List.copyOf(commands), unclear);
    }

    /** Sentences; but what somebody says is wrong goes on to a blank line, or to one that begins with another command. */
    private static List<String> lines(String text) {
        List<String> sentences = new ArrayList<>();
        boolean remark = false;
        for (String line : text.lines().limit(MOST_LINES).map(String::strip).toList()) {
            if (line.startsWith(">")) {
                continue;
            }
            List<String> parts = parts(line);
            remark &= !line.isBlank()
                    && CommandLine.read(parts.getFirst()).stream().allMatch(Commands::saysNothing);
            for (String part : parts) {
                if (!remark) {
                    sentences.add(part);
                    remark = CommandLine.read(part).stream()
                            .anyMatch(one -> one.verb() == Verb.WRONG && !saysNothing(one));
                } else if (sentences.getLast().length() < LONGEST_QUESTION) {
                    sentences.add(sentences.removeLast() + " " + part);
                }
            }
        }
        return sentences;
    }

    /**
     * The sentences of a line. Mail programs write a paragraph as one: of a long one the beginning is read, and that it asks; what breaks off
     * there is no command, which might mean something else as a whole.
     */
    private static List<String> parts(String line) {
        if (line.length() <= LONGEST_LINE) {
            return List.of(SENTENCE_END.split(line, -1));
        }
        List<String> parts = new ArrayList<>(List.of(SENTENCE_END.split(line.substring(0, LONGEST_LINE), -1)));
        String broken = parts.removeLast();
        parts.add(CommandLine.read(broken).isEmpty() ? broken + (asks(line.substring(LONGEST_LINE)) ? "?" : "") : "");
        return parts;
    }

    private static boolean asks(String words) {
        return words.chars().anyMatch(sign -> QUESTION_MARKS.indexOf(sign) >= 0);
    }

    /** "Wrong" alone, which may as well be a word of what somebody says. */
    private static boolean saysNothing(Command command) {
        return command.verb() == Verb.WRONG && command.arguments().isEmpty();
    }
}
