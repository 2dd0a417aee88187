package app.bellwether.trial;

import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.DocumentJson;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers, and a letter that waits for each. */
final class OutboxOfLetters {

    private OutboxOfLetters() {}

    /** So many readers, each with a letter. */
    static void populate(JdbcClient jdbc, int letters) {
        jdbc.sql("""
            insert into subscribers.subscriber (id, name, state, channel, address, same_address, role, zone, time, days, minutes,
                language, threshold, registered)
            select translate(lpad(n::text, 12, '0'), '0189', 'abcd') || 'a', 'Reader', 'CONFIRMED', 'EMAIL',
                'reader' || n || '@example.org', 'reader' || n || '@example.org', 'LEADER', 'UTC', '07:00', '{MONDAY}', 6, 'en', 2, now()
            from generate_series(1, :letters) n
            """).param("letters", letters).update();
        more(jdbc, letters);
    }

    /** Another letter for so many of them. */
    static void more(JdbcClient jdbc, int letters) {
        jdbc.sql("""
            insert into delivery.delivery (id, kind, subscriber, brief, channel, state, headline, created, deadline, next_try,
                document, in_reply_to, message_references, subject)
            select translate(lpad((row_number() over () + (select count(*) from delivery.delivery))::text, 16, '0'), '0189', 'abcd'),
                'ANSWER', id, '', 'EMAIL', 'WAITING', 'Answer', now(), now() + interval '12 h', now(), :document, '<q@example.org>', '', 'Re'
            from subscribers.subscriber limit :letters
            """)
                .param("letters", letters)
                .param("document", DocumentJson.write(document()))
                .update();
    }

    private static Document document() {
        Block block = new Block.Paragraph(null, List.of(Passage.fixed("Nothing else.")));
        return new Document(
                "Answer",
                "",
                "",
                LocalDate.of(2026, 11, 20),
                "en",
                List.of(new Section(Section.Kind.LEDE, "Today", List.of(block))));
    }
}
