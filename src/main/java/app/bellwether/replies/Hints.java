package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.writing.Block;
import app.bellwether.writing.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be asked, and what to do when it was asked in a way that cannot be answered. */
record Hints(Said said) {

    private static final int LONGEST_ECHO = 80;

    Section help(Optional<Brief> brief) {
        return withItems(said.say("hint.help"), brief, Said.paragraph(said.say("hint.reply"), ways()));
    }

    private String ways() {
        return said.say("hint.ways");
    }

    Section unclear(Commands.Unclear unclear, Optional<Brief> brief) {
        if (unclear.suggestion() != null && isItself(unclear.line(), unclear.suggestion())) {
            String needs = said.say("hint.needs", "command", said.quoted(unclear.suggestion()));
            return withItems(said.say("hint.word"), brief, Said.paragraph(needs, ways()));
        }
        if (unclear.suggestion() != null) {
            return Said.answer(
                    said.say("hint.other"),
                    Said.paragraph(said.say(
                            "hint.did-you-mean",
                            "line",
                            said.quoted(echo(unclear.line())),
                            "command",
                            said.quoted(unclear.suggestion()))));
        }
        return withItems(said.say("answer.unclear"), brief, Said.paragraph(said.say("hint.none"), ways()));
    }

    /** A command that was spelt right, and says too little. */
    private static boolean isItself(String line, String suggestion) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}…]+", "").equals(suggestion);
    }

    Section unreadable(Command command) {
        return echoed("answer.unclear", "hint.unreadable", command);
    }

    Section broken(Command command) {
        return echoed("hint.broken-heading", "hint.broken", command);
    }

    private Section echoed(String heading, String words, Command command) {
        String typed = said.quoted(echo(command.toString()));
        return Said.answer(said.say(heading), Said.paragraph(said.say(words, "command", typed)));
    }

    Section noBrief() {
        return Said.answer(said.say("hint.gone-heading"), Said.paragraph(said.say("hint.gone")));
    }

    Section whichItem(Verb verb, Brief brief) {
        String words = said.say(
                "hint.number", "command", said.quoted(verb.word()), "example", said.quoted(verb.word() + " 1"));
        return withItems(said.say("hint.which"), Optional.of(brief), Said.paragraph(words));
    }

    Section noSuchItem(String number, Brief brief) {
        String words = said.say("hint.no-such", "number", number, "day", said.date(brief.date()));
        return withItems(said.say("hint.no-such-heading"), Optional.of(brief), Said.paragraph(words));
    }

    Section tooMuch(int left) {
        return Said.answer(said.say("hint.more-heading"), Said.paragraph(said.say("hint.more", "count", left)));
    }

    private static Section withItems(String heading, Optional<Brief> brief, Block first) {
        List<Block> items = brief.stream()
                .flatMap(answered -> answered.items().stream())
                .map(Hints::titled)
                .toList();
        return Said.answer(heading, first, items);
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
