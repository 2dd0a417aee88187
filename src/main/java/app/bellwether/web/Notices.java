package app.bellwether.web;

import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The letters that carry a key. They go to addresses that anybody may have typed, so that not a word in them is a stranger's. */
final class Notices {

    private Notices() {}

    static Document confirmation(LocalDate today) {
        return document(
                "Do you want a morning brief from Bellwether?",
                today,
                "Somebody, most likely you, asked for a morning brief to be sent to this address.",
                "Nothing is sent before you confirm it. Open the page below: it shows what you would get and when, and"
                        + " has a button that confirms.",
                "If it was not you, do nothing: after a week what was asked is forgotten.");
    }

    static Document signIn(LocalDate today) {
        return document(
                "Your way into Bellwether",
                today,
                "Somebody, most likely you, asked to open the preferences of this address.",
                "The link works once, for ten minutes, and only in the browser that asked for it.",
                "If it was not you, do nothing: without this mail nobody gets in.");
    }

    static Document move(LocalDate today) {
        return document(
                "Do you want to use Bellwether at this address?",
                today,
                "Somebody who uses Bellwether, a morning brief, most likely you, wants to use this address for it.",
                "Nothing changes before you confirm it. The link works once, for an hour; the old address is told"
                        + " then.",
                "If it was not you, do nothing: without this mail nobody can use this address.");
    }

    static Document moved(LocalDate today) {
        return document(
                "Your address at Bellwether was changed",
                today,
                "On the page of your preferences another address was given, and confirmed there. Whatever"
                        + " Bellwether sends you goes there now; this is the last letter to this one.",
                "If it was not you, write to whoever runs this Bellwether: somebody else had your mailbox or your"
                        + " browser.");
    }

    private static Document document(String headline, LocalDate today, String... paragraphs) {
        List<Block> blocks = Stream.of(paragraphs)
                .<Block>map(words -> new Block.Paragraph(null, List.of(Passage.fixed(words))))
                .toList();
        return new Document(
                headline,
                paragraphs[0],
                "",
                today,
                "en",
                List.of(new Section(Section.Kind.ANSWER, "You asked", blocks)));
    }
}
