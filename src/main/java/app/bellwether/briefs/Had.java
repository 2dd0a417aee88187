package app.bellwether.briefs;

import app.bellwether.sources.Digests;
import app.bellwether.writing.Document;
import app.bellwether.writing.DocumentJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An earlier brief of a reader's, as far as it tells who had the same.
 *
 * @param date of the brief
 * @param sealed when
 * @param told {@link #told what it told}, whichever number it had
 */
record Had(LocalDate date, Instant sealed, String told) {

    /** SHA-256, in hexadecimal, of a document without the line that has its number, and of its items. */
    static String told(Document document, List<NumberedItem> items) {
        String all = items.stream().map(NumberedItem::toString).collect(Collectors.joining("\n"));
        return Digests.sha256(DocumentJson.write(document.withEdition("")) + "\n" + all);
    }
}
