package app.bellwether.signals.keeping;

import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalVersion;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** How signals changed. */
interface VersionRepository extends Repository<VersionRepository.Row, VersionRepository.Key> {

    /** Which version of which signal. */
    record Key(SignalId signal, int version) {}

    /** One of them. */
    @Table(schema = "signals", name = "version")
    record Row(@Id Key key, @Embedded.Empty SignalVersion version) {

        Row(SignalId signal, SignalVersion version) {
            this(new Key(signal, version.version()), version);
        }
    }

    void insertAll(Iterable<Row> versions);

    /** Of the signals supported since and changed after that generation, in the order in which they were opened. */
    @Query("""
        select v.* from signals.signal s join signals.version v on v.signal = s.id
        where s.supported >= :supported and s.generation > :generation
        order by s.number, v.version
        """)
    List<Row> of(Instant supported, long generation);
}
