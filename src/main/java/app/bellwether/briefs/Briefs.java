package app.bellwether.briefs;

import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every brief that was sealed, every silence, and the decisions behind them. */
public interface Briefs {

    Optional<Brief> byId(BriefId id);

    /** What briefs say, of those of them that there are. */
    Map<BriefId, Said> said(Collection<BriefId> ids);

    /** What a brief says, and since when. */
    record Said(Document document, Instant sealed) {}

    /** A subscriber's briefs, newest first, at most so many. */
    List<Brief> of(SubscriberId subscriber, int limit);

    /** Those of them that were sealed at that instant or before. */
    List<Brief> upTo(SubscriberId subscriber, Instant sealed, int limit);

    /** Those that were sealed after that instant, oldest first. */
    List<Brief> after(SubscriberId subscriber, Instant sealed, int limit);

    /** Of each reader whose briefs have that item and say those words as a sentence or its title: where, in the newest of them. */
    List<Mention> mentioning(ItemRef item, String words);

    /** Where a reader was told something. */
    record Mention(SubscriberId subscriber, BriefId brief, LocalDate date, int number, String title) {}

    /** The JSON of a brief's document to the letter: in UTF-8 it has the brief's hash. */
    Optional<String> letters(BriefId brief);

    /** A subscriber's silences, newest first, at most so many. */
    List<Silence> silences(SubscriberId subscriber, int limit);

    /** What was decided for a brief: taken, and the nearest misses. */
    List<Decision> decisions(BriefId brief);
}
