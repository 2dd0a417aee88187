package app.bellwether.signals.keeping;

import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;
import app.bellwether.signals.claims.Claim;
import app.bellwether.sources.ArticleId;
import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Claims. */
interface ClaimRepository extends Repository<ClaimRepository.Row, String> {

    /** A claim. What a sentence has in it is read anew; how it reads by itself is as it was judged when it came. */
    @Table(schema = "signals", name = "claim")
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(
            @Id String id,
            @Embedded.Empty Claim.Origin origin,
            @Column("text_start") int start,
            @Column("text_end") int end,
            int place,
            String quote,
            String anchor,
            Set<Key> keys,
            Set<Key> leadTopics,
            @Nullable LocalDate deadline,
            byte[] vector,
            @Embedded.Empty Claim.Verdict verdict) {

        static Row of(Claim claim) {
            return new Row(
                    claim.id(),
                    claim.origin(),
                    claim.start(),
                    claim.end(),
                    claim.place(),
                    claim.quote(),
                    claim.anchor(),
                    new TreeSet<>(claim.keys()),
                    new TreeSet<>(claim.leadTopics()),
                    claim.deadline(),
                    Linguist.inBytes(claim.statement().vector()),
                    claim.verdict());
        }

        Claim read(Linguist linguist) {
            String words = place == Claim.HEADLINE ? origin.headline() : quote.strip();
            return new Claim(
                    origin,
                    start,
                    end,
                    place,
                    quote,
                    anchor,
                    keys,
                    leadTopics,
                    deadline,
                    new Statement(linguist, words, origin.language(), Linguist.ofBytes(vector)),
                    verdict);
        }
    }

    void insertAll(Iterable<Row> claims);

    /** Those of the ids that are kept already, and count again. */
    @Query("update signals.claim set superseded = false where id = any(:ids) returning id")
    Set<String> restore(String[] ids);

    /** Those of earlier revisions stay where a signal rests on them; nothing else uses them any more. */
    @Modifying
    @Query("""
        with unused as (
            delete from signals.claim c
            where c.article = :article and not exists (select 1 from signals.evidence e where e.claim = c.id)
        )
        update signals.claim c set superseded = true
        where c.article = :article and exists (select 1 from signals.evidence e where e.claim = c.id)
        """)
    void supersede(ArticleId article);

    @Modifying
    @Query("update signals.claim set spent = true where id = :id")
    void spend(String id);

    /** The words of a claim that is kept. */
    record Quote(String id, String quote) {}

    @Query("select id, quote from signals.claim where id = any(:ids)")
    List<Quote> quotes(String[] ids);

    /** Claims that no signal rests on, in the order in which they were kept. */
    @Query("""
        select c.* from signals.claim c
        where c.published >= :since and not c.superseded and not c.spent and c.aside_start is null and not (c.place < :lead and c.anchor = c.quote)
            and not exists (select 1 from signals.evidence e where e.claim = c.id and e.stance <> 'CONTEXT')
        order by c.number
        """)
    List<Row> loose(Instant since, int lead);

    /** Claims of first sentences of a span of time, and what their stories had told in such since the instant remembered. */
    @Query("""
        with lead as (
            select * from signals.claim
            where published >= :remembered and published < :to and place < :lead and aside_start is null and not superseded
        )
        select * from lead
        where published >= :from or story in (select story from lead where published >= :from)
        order by number
        """)
    List<Row> leads(Instant remembered, Instant from, Instant to, int lead);

    /** Forgets what no signal rests on and is older than that. */
    @Modifying
    @Query("""
        delete from signals.claim c
        where c.published < :oldest and not exists (select 1 from signals.evidence e where e.claim = c.id)
            and not exists (select 1 from signals.signal s where s.centre = c.id)
        """)
    void forgetBefore(Instant oldest);
}
