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
final class Hints {

    private static final int LONGEST_ECHO = 80;

    private static final String WAYS =
            "“more 2” gives an item in full, “sources 2” every article behind it, “quote 2” the words of the sources,"
                + " “timeline 2” how it came about, “diff 2” what changed since, “why 2” the reasons it was in your"
                + " brief, “missed” with an address or words of a title why something was not; a question in your own"
                + " words is answered by sentences of the sources. “time 07:30”, “days mon-fri”, “length 5”, “pause"
                + " 7d” and “resume” change when it comes and how long it is, “topics AI chips, energy” and “regions"
                + " EU” what it is about, “topics + energy” adds to it and “topics - energy” takes away, “follow 2”"
                + " brings more of an item, “like 2” and “less 2” weigh what brought it, “role engineer” puts it in"
                + " another order, “mute football” leaves something out and “unmute football” no longer does, “notes"
                + " off” ends the notes after a week without a brief, “undo” takes the last change back, “status” says"
                + " what you get. “stop” ends the briefs.";

    private Hints() {}

    static Section help(Optional<Brief> brief) {
        return withItems(
                "What you can ask", brief, Said.paragraph("Reply with one or more of these, each on a line.", WAYS));
    }

    static Section unclear(Commands.Unclear unclear, Optional<Brief> brief) {
        if (unclear.suggestion() != null && isItself(unclear.line(), unclear.suggestion())) {
            return withItems(
                    "This needs a word more",
                    brief,
                    Said.paragraph(
                            "“" + unclear.suggestion() + "” needs something after it. Nothing was changed.", WAYS));
        }
        if (unclear.suggestion() != null) {
            return Said.answer(
                    "Did you mean something else?",
                    Said.paragraph("“" + echo(unclear.line()) + "” is no command; did you mean “" + unclear.suggestion()
                            + "”? Nothing was changed."));
        }
        return withItems(
                "This could not be understood",
                brief,
                Said.paragraph("There was no command in what you wrote, so nothing was changed.", WAYS));
    }

    /** A command that was spelt right, and says too little. */
    private static boolean isItself(String line, String suggestion) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}…]+", "").equals(suggestion);
    }

    static Section unreadable(Command command) {
        return Said.answer(
                "This could not be understood",
                Said.paragraph("“" + echo(command.toString()) + "” could not be read. Nothing was changed."));
    }

    static Section broken(Command command) {
        return Said.answer(
                "This could not be done",
                Said.paragraph("“" + echo(command.toString())
                        + "” could not be done, for a reason that lies with us. Nothing was changed by it."));
    }

    static Section noBrief() {
        return Said.answer(
                "The brief is gone",
                Said.paragraph(
                        "The brief that you answered is not kept any more, so nothing can be said about its items."));
    }

    static Section whichItem(Verb verb, Brief brief) {
        return withItems(
                "Which item?",
                Optional.of(brief),
                Said.paragraph(
                        "“" + verb.word() + "” needs the number of an item, for example “" + verb.word() + " 1”."));
    }

    static Section noSuchItem(String number, Brief brief) {
        return withItems(
                "No such item",
                Optional.of(brief),
                Said.paragraph("There is no item " + number + " in your brief of " + Said.date(brief.date()) + "."));
    }

    static Section tooMuch(int left) {
        return Said.answer(
                "There was more",
                Said.paragraph(Said.count(left, "more thing you asked is", "more things you asked are")
                        + " not answered here, so that this mail does not grow too long. Ask again in another mail."));
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
