package app.bellwether.briefs;

import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Short letters that say why no brief came, as they were sealed. */
interface NoteRepository extends Repository<Note, String> {

    Optional<Note> findById(String id);

    /** The place of the last one since the brief of that edition, 0 before the first; older ones may be gone. */
    @Query("select coalesce(max(place), 0) from briefs.note where subscriber = :subscriber and edition = :edition")
    int lastPlace(SubscriberId subscriber, int edition);

    /** The last notes, newest first. */
    @Query("select id, date from briefs.note where subscriber = :subscriber order by date desc limit :most")
    List<Noted> newest(SubscriberId subscriber, int most);

    /** A note, and its local date. */
    record Noted(String id, LocalDate date) {}

    /** False when there is one for that date, or that many since that brief. */
    @Modifying
    @Query("""
        insert into briefs.note (id, subscriber, date, edition, place, sealed, document)
        values (:id, :subscriber, :date, :edition, :place, :sealed, :document)
        on conflict do nothing
        """)
    boolean insert(
            String id,
            SubscriberId subscriber,
            LocalDate date,
            int edition,
            int place,
            Instant sealed,
            Document document);
}
