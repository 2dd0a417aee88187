package app.bellwether.signals.keeping;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.SignalId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Signals, and what they rest on. */
interface EvidenceRepository extends Repository<EvidenceRepository.Row, EvidenceRepository.Key> {

    /** Which quote of which signal. */
    record Key(SignalId signal, int place) {}

    /** A quote. */
    @Table(schema = "signals", name = "evidence")
    record Row(@Id Key key, String claim, Stance stance, double score, int joined, int gone) {}

    /** A quote with its claim. */
    record Quoted(
            SignalId signal,
            String centre,
            Stance stance,
            double score,
            int joined,
            int gone,
            @Embedded.Empty ClaimRepository.Row claim) {}

    /** How much of a signal is kept. */
    record Known(int quotes, int versions) {}

    @Query("""
        select (select count(*) from signals.evidence where signal = :signal) as quotes,
            (select count(*) from signals.version where signal = :signal) as versions
        """)
    Known known(SignalId signal);

    /** A signal belongs to the generation that the room's progress reaches with it. */
    @Modifying
    @Query("""
        insert into signals.signal (id, centre, supported, generation)
        select :signal, :centre, :supported, generation + 1 from signals.progress
        on conflict (id) do update set supported = excluded.supported, generation = excluded.generation
        """)
    void keep(SignalId signal, String centre, Instant supported);

    void insertAll(Iterable<Row> quotes);

    /** A quote counts no longer since that version. */
    @Modifying
    @Query("update signals.evidence set gone = :gone where signal = :signal and place = :place")
    void leave(SignalId signal, int place, int gone);

    /** Of the signals supported since and changed after that generation, in the order in which they were opened. */
    @Query("""
        select s.centre, e.signal, e.stance, e.score, e.joined, e.gone, c.*
        from signals.signal s join signals.evidence e on e.signal = s.id join signals.claim c on c.id = e.claim
        where s.supported >= :supported and s.generation > :generation
        order by s.number, e.place
        """)
    List<Quoted> of(Instant supported, long generation);
}
