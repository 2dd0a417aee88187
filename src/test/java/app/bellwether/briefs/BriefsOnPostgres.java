package app.bellwether.briefs;

import app.bellwether.TestDatabase;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.DocumentJson;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The store of briefs, for measurements of other rooms. */
public final class BriefsOnPostgres {

    private BriefsOnPostgres() {}

    public static void register(AnnotationConfigApplicationContext rooms, TestDatabase database) {
        rooms.register(BriefRows.class);
        rooms.registerBean(Briefs.class, () -> stored(database));
    }

    static Briefs stored(TestDatabase database) {
        return new StoredBriefs(
                database.repository(BriefRepository.class),
                database.repository(ItemRepository.class),
                database.repository(DecisionRepository.class),
                database.repository(SilenceRepository.class));
    }

    /** Keeps a brief as sealing does it, in the caller's transaction. */
    public static void keep(AnnotationConfigApplicationContext rooms, Brief brief) {
        rooms.getBean(BriefRows.class)
                .insert(brief, DocumentJson.write(brief.document()), Had.told(brief.document(), brief.items()));
        rooms.publishEvent(new BriefSealed(
                brief.id(),
                rooms.getBean(Subscribers.class).byId(brief.subscriber()).orElseThrow(),
                brief.document().headline(),
                brief.deadline()));
    }
}
