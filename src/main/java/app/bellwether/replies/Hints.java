package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.writing.Block;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be asked, and what to do when it was asked in a way that cannot be answered. */
record Hints(Said said) {

    private static final int LONGEST_ECHO = 80;

    /** What there is to type, with the words for it that also stand beside Discord's commands. */
    private static final List<Way> WAYS = List.of(
            new Way("discord.do.more", "more 2"),
            new Way("discord.do.sources", "sources 2"),
            new Way("discord.do.quote", "quote 2"),
            new Way("discord.do.timeline", "timeline 2"),
            new Way("discord.do.diff", "diff 2"),
            new Way("discord.do.why", "why 2"),
            new Way("discord.command.missed", "missed …"),
            new Way("discord.command.ask", "ask …"),
            new Way("discord.command.item.words", "wrong 2 …"),
            new Way("discord.do.follow", "follow 2"),
            new Way("discord.do.like", "like 2"),
            new Way("discord.do.less", "less 2"),
            new Way("discord.command.topics", "topics AI chips, energy", "topics + energy", "topics - energy"),
            new Way("discord.command.regions", "regions EU"),
            new Way("discord.command.mute", "mute football"),
            new Way("discord.command.unmute", "unmute football"),
            new Way("discord.command.role", "role engineer"),
            new Way("discord.command.time", "time 07:30"),
            new Way("discord.command.days", "days mon-fri"),
            new Way("discord.command.length", "length 5"),
            new Way("discord.command.notes", "notes off"),
            new Way("discord.command.pause", "pause 7d"),
            new Way("discord.command.resume", "resume"),
            new Way("discord.command.undo", "undo"),
            new Way("prefer.status", "status"),
            new Way("discord.command.stop", "stop"));

    /**
     * One of them.
     *
     * @param does under which key it is said what it does
     */
    private record Way(String does, List<String> typed) {
        Way(String does, String... typed) {
            this(does, List.of(typed));
        }
    }

    Section help(Optional<Brief> brief) {
        return withItems(said.say("hint.help"), brief, before(said.say(said.slashes() ? "hint.slash" : "hint.reply")));
    }

    /** What is said first, and a line for each way. */
    private List<Block> before(String words) {
        return Stream.concat(Stream.of(Said.paragraph(words)), WAYS.stream().map(this::line))
                .toList();
    }

    private Block line(Way way) {
        String typed = way.typed().stream().map(said::command).collect(Collectors.joining(", "));
        return Said.paragraph(said.say("look.marked", "mark", typed, "words", said.say(way.does())));
    }

    Section unclear(Commands.Unclear unclear, Optional<Brief> brief) {
        if (unclear.suggestion() != null && isItself(unclear.line(), unclear.suggestion())) {
            String needs = said.say("hint.needs", "command", said.command(unclear.suggestion()));
            return refused(said.say("hint.word"), needs, unclear.suggestion(), brief);
        }
        if (unclear.suggestion() != null && begins(unclear.line(), unclear.suggestion())) {
            String typed = said.quoted(said.mute() ? unclear.suggestion() : echo(unclear.line()));
            String unreadable = said.say("hint.unreadable", "command", typed);
            return refused(said.say("answer.unclear"), unreadable, unclear.suggestion(), brief);
        }
        if (unclear.suggestion() != null) {
            return Said.answer(said.say("hint.other"), Said.paragraph(perhaps(unclear.line(), unclear.suggestion())));
        }
        return withItems(said.say("answer.unclear"), brief, before(said.say("hint.none")));
    }

    /** What is wrong, and what there is: the items of the brief, all that the command takes, or else an example or some. */
    private Section refused(String heading, String why, String word, Optional<Brief> brief) {
        Verb verb = Verb.of(word).orElseThrow();
        if (verb.wants() == Verb.Wants.ITEMS) {
            return withItems(heading, brief, List.of(Said.paragraph(why, needsNumber(verb))));
        }
        return new Takes(said)
                .all(verb)
                .map(takes -> Said.answer(heading, Said.paragraph(why, takes)))
                .orElseGet(() -> Said.answer(heading, Said.paragraph(why), ways(word)));
    }

    private String perhaps(String line, String suggestion) {
        return said.mute()
                ? said.say("hint.perhaps", "command", said.command(suggestion.split(" ", 2)[0]))
                : said.say("hint.did-you-mean", "line", said.quoted(echo(line)), "command", said.command(suggestion));
    }

    /** A command that was spelt right, and says too little. */
    private static boolean isItself(String line, String suggestion) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}…]+", "").equals(suggestion);
    }

    /** A command that was spelt right, and says something that it does not take. */
    private static boolean begins(String line, String suggestion) {
        return Verb.of(Typos.words(line).getFirst())
                .filter(verb -> verb.word().equals(suggestion))
                .isPresent();
    }

    /** What one command takes, by an example or some. */
    private List<Block> ways(String word) {
        return WAYS.stream()
                .filter(way -> way.typed().getFirst().startsWith(word + " "))
                .map(this::line)
                .toList();
    }

    Section unreadable(Command command) {
        return echoed("answer.unclear", "hint.unreadable", command);
    }

    Section broken(Command command) {
        return echoed("hint.broken-heading", "hint.broken", command);
    }

    private Section echoed(String heading, String words, Command command) {
        String typed = said.quoted(echo(said.mute() ? command.verb().word() : command.toString()));
        return Said.answer(said.say(heading), Said.paragraph(said.say(words, "command", typed)));
    }

    Section noBrief() {
        return Said.answer(said.say("hint.gone-heading"), Said.paragraph(said.say("hint.gone")));
    }

    Section whichItem(Verb verb, Brief brief) {
        return withItems(said.say("hint.which"), Optional.of(brief), List.of(Said.paragraph(needsNumber(verb))));
    }

    private String needsNumber(Verb verb) {
        return needsNumber(verb, 1);
    }

    private String needsNumber(Verb verb, int number) {
        return said.say(
                "hint.number",
                "command",
                said.command(verb.word()),
                "example",
                said.command(verb.word() + " " + number));
    }

    Section noSuchItem(Verb verb, String number, Brief brief) {
        String words = said.say("hint.no-such", "number", number, "day", said.date(brief.date()));
        Block.Paragraph first =
                brief.items().isEmpty() ? Said.paragraph(words) : Said.paragraph(words, numbers(verb, brief.items()));
        return withItems(said.say("hint.no-such-heading"), Optional.of(brief), List.of(first));
    }

    private String numbers(Verb verb, List<NumberedItem> items) {
        if (items.size() == 1) {
            return needsNumber(verb, items.getFirst().number());
        }
        IntSummaryStatistics numbers =
                items.stream().mapToInt(NumberedItem::number).summaryStatistics();
        return said.say(
                "hint.numbers",
                "first",
                numbers.getMin(),
                "last",
                numbers.getMax(),
                "example",
                said.command(verb.word() + " " + numbers.getMin()));
    }

    Section tooMuch(int left) {
        return Said.answer(said.say("hint.more-heading"), Said.paragraph(said.say("hint.more", "count", left)));
    }

    private static Section withItems(String heading, Optional<Brief> brief, List<Block> first) {
        List<Block> blocks = new ArrayList<>(first);
        brief.stream()
                .flatMap(answered -> answered.items().stream())
                .map(Hints::titled)
                .forEach(blocks::add);
        return new Section(Section.Kind.ANSWER, heading, blocks);
    }

    private static Block titled(NumberedItem item) {
        return new Block.Item(item.number(), item.title(), null, null, List.of(), List.of(), List.of());
    }

    /** What somebody typed, short. */
    private static String echo(String typed) {
        String oneLine = typed.lines().collect(Collectors.joining(" ")).strip();
        int end = oneLine.offsetByCodePoints(0, Math.min(LONGEST_ECHO, oneLine.codePointCount(0, oneLine.length())));
        return end == oneLine.length() ? oneLine : oneLine.substring(0, end).strip() + "…";
    }
}
