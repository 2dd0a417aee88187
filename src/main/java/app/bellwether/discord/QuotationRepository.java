package app.bellwether.discord;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Letter;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Citation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** What the briefs quote that lie in Discord, and which of them were said anew; for a week. */
interface QuotationRepository extends Repository<QuotationRepository.Row, QuotationRepository.Key> {

    /** An article that a brief quotes. */
    record Key(String article, BriefId brief) {}

    /**
     * One of them, in one place.
     *
     * @param seen up to which revision of it was looked for corrections
     */
    @Table(schema = "discord", name = "quoted")
    record Row(@Id Key key, int seen, Instant at) {}

    /** An article, and the revision of it that was looked at last. */
    record Quoted(String article, int seen) {}

    /** The brief was posted in a place of that kind. */
    default void keep(Letter letter, ChannelLayout.Kind kind, Instant now) {
        Map<String, Integer> revisions = letter.document()
                .citations()
                .collect(Collectors.toMap(Citation::article, Citation::revision, Math::min));
        revisions.forEach((article, revision) ->
                keep(article, letter.brief(), letter.recipient().id(), kind, revision, now));
    }

    @Modifying
    @Query("""
        insert into discord.quoted (article, brief, subscriber, kind, seen, at)
        values (:article, :brief, :subscriber, :kind, :seen, :now) on conflict do nothing
        """)
    void keep(String article, BriefId brief, SubscriberId subscriber, ChannelLayout.Kind kind, int seen, Instant now);

    @Query("select distinct article, seen from discord.quoted")
    List<Quoted> all();

    @Query("select brief from discord.quoted where article = :article and seen = :seen order by brief")
    List<BriefId> briefs(String article, int seen);

    /** Of the place in which it was posted. */
    @Query("select kind from discord.quoted where brief = :brief limit 1")
    Optional<ChannelLayout.Kind> kind(BriefId brief);

    @Modifying
    @Query("update discord.quoted set seen = :revision where article = :article and brief = :brief")
    void looked(String article, BriefId brief, int revision);

    /**
     * The brief is to say something else.
     *
     * @param sum over what it is to say
     * @param sealed the sum over what it said when it was sealed
     * @return how often it was said anew with this time; empty when it says so already
     */
    default Optional<Integer> anew(Brief brief, String sum, String sealed, Instant now) {
        return anew(brief.id(), brief.subscriber(), sum, sealed, now);
    }

    @Query("""
        insert into discord.amended (brief, subscriber, sum, times, at)
        select :brief, :subscriber, :sum, 1, :now
        where :sum <> :sealed or exists (select 1 from discord.amended where brief = :brief)
        on conflict (brief) do update
            set sum = excluded.sum, times = amended.times + 1, at = excluded.at where amended.sum <> excluded.sum
        returning times
        """)
    Optional<Integer> anew(BriefId brief, SubscriberId subscriber, String sum, String sealed, Instant now);

    void deleteByAtBefore(Instant instant);

    @Modifying
    @Query("delete from discord.amended where at < :instant")
    void deleteAmendedBefore(Instant instant);
}
