package app.bellwether.signals.keeping;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.Strength;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.dossiers.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Dossiers as rows. They only grow, but for quotes that are taken back. What is kept belongs to the generation that the room's
 * progress reaches with it.
 */
final class DossierRows {

    private final JdbcClient jdbc;
    private final ClaimRows claims;

    DossierRows(JdbcClient jdbc, ClaimRows claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    void keep(Dossier dossier) {
        List<Entry> entries = dossier.entries();
        int known = count("select count(*) from signals.evidence where signal = :id", dossier.id());
        requireKept(dossier.id(), entries.subList(known, entries.size()));
        jdbc.sql("""
            insert into signals.signal (id, centre, supported, generation)
            select :id, :centre, :supported, generation + 1 from signals.progress
            on conflict (id) do update set supported = excluded.supported, generation = excluded.generation
            """)
                .param("id", dossier.id().value())
                .param("centre", dossier.centre().id())
                .param("supported", Timestamp.from(dossier.reinforced()))
                .update();
        for (int place = known; place < entries.size(); place++) {
            insert(dossier.id(), place, entries.get(place));
        }
        entries.stream().filter(entry -> entry.left() != 0).forEach(entry -> leave(dossier.id(), entry));
        int versions = count("select count(*) from signals.version where signal = :id", dossier.id());
        dossier.versions()
                .subList(versions, dossier.versions().size())
                .forEach(version -> insert(dossier.id(), version));
    }

    private void requireKept(SignalId id, List<Entry> entries) {
        Map<String, String> kept =
                claims.quotes(entries.stream().map(entry -> entry.claim().id()).toList());
        for (Entry entry : entries) {
            if (!entry.claim().quote().equals(kept.get(entry.claim().id()))) {
                throw new IllegalArgumentException("signal " + id + " rests on a quote that is not kept: “"
                        + entry.claim().quote() + "”");
            }
        }
    }

    private int count(String sql, SignalId id) {
        return jdbc.sql(sql).param("id", id.value()).query(Integer.class).single();
    }

    private void insert(SignalId id, int place, Entry entry) {
        jdbc.sql("""
            insert into signals.evidence (signal, place, claim, stance, score, joined, gone)
            values (:signal, :place, :claim, :stance, :score, :joined, :gone)
            """)
                .param("signal", id.value())
                .param("place", place)
                .param("claim", entry.claim().id())
                .param("stance", entry.stance().name())
                .param("score", entry.score())
                .param("joined", entry.joined())
                .param("gone", entry.left())
                .update();
    }

    private void leave(SignalId id, Entry entry) {
        jdbc.sql("update signals.evidence set gone = :gone where signal = :signal and claim = :claim")
                .param("gone", entry.left())
                .param("signal", id.value())
                .param("claim", entry.claim().id())
                .update();
    }

    private void insert(SignalId id, SignalVersion version) {
        Strength strength = version.strength();
        jdbc.sql("""
            insert into signals.version (signal, version, at, title, change, strength, voices, days, voices_part,
                days_part, recency, agreement, half_life, state, merged_into)
            values (:signal, :version, :at, :title, :change, :strength, :voices, :days, :voicesPart,
                :daysPart, :recency, :agreement, :halfLife, :state, :into)
            """)
                .param("signal", id.value())
                .param("version", version.version())
                .param("at", Timestamp.from(version.at()))
                .param("title", version.title())
                .param("change", version.change())
                .param("strength", strength.value())
                .param("voices", strength.voices())
                .param("days", strength.days())
                .param("voicesPart", strength.voicesPart())
                .param("daysPart", strength.daysPart())
                .param("recency", strength.recency())
                .param("agreement", strength.agreement())
                .param("halfLife", strength.halfLifeDays())
                .param("state", version.state().name())
                .param("into", version.into() == null ? null : version.into().value())
                .update();
    }

    /** Signals supported since then, in the order in which they were opened. */
    List<Dossier> since(Instant supported) {
        return load("supported >= :given", Timestamp.from(supported));
    }

    /** Signals changed after that generation of the room, in the order in which they were opened. */
    List<Dossier> changedAfter(long generation) {
        return load("generation > :given", generation);
    }

    private List<Dossier> load(String where, Object given) {
        String signals = "(select * from signals.signal where " + where + ")";
        Map<String, List<SignalVersion>> versions = new LinkedHashMap<>();
        jdbc.sql("select v.* from " + signals
                        + " s join signals.version v on v.signal = s.id order by s.number, v.version")
                .param("given", given)
                .query((row, _) -> versions.computeIfAbsent(row.getString("signal"), _ -> new ArrayList<>())
                        .add(version(row)))
                .list();
        Map<String, String> centres = new LinkedHashMap<>();
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        jdbc.sql("select s.centre, e.signal, e.stance, e.score, e.joined, e.gone, c.* from " + signals
                        + " s join signals.evidence e on e.signal = s.id join signals.claim c on c.id = e.claim"
                        + " order by s.number, e.place")
                .param("given", given)
                .query((row, _) -> {
                    centres.put(row.getString("signal"), row.getString("centre"));
                    return entries.computeIfAbsent(row.getString("signal"), _ -> new ArrayList<>())
                            .add(entry(row));
                })
                .list();
        return entries.entrySet().stream()
                .map(one -> new Dossier(
                        new SignalId(one.getKey()),
                        centre(one.getValue(), centres.getOrDefault(one.getKey(), "")),
                        one.getValue(),
                        versions.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    private static Claim centre(List<Entry> entries, String id) {
        return entries.stream()
                .map(Entry::claim)
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the centre " + id + " is not among its signal's evidence"));
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                claims.claim(row),
                Stance.valueOf(row.getString("stance")),
                row.getDouble("score"),
                row.getInt("joined"),
                row.getInt("gone"));
    }

    private static SignalVersion version(ResultSet row) throws SQLException {
        String into = row.getString("merged_into");
        return new SignalVersion(
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("title"),
                new Strength(
                        row.getDouble("strength"),
                        row.getInt("voices"),
                        row.getInt("days"),
                        row.getDouble("voices_part"),
                        row.getDouble("days_part"),
                        row.getDouble("recency"),
                        row.getDouble("agreement"),
                        row.getDouble("half_life")),
                row.getString("change"),
                SignalVersion.State.valueOf(row.getString("state")),
                into == null ? null : new SignalId(into));
    }
}
