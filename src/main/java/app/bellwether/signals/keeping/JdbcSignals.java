package app.bellwether.signals.keeping;

import app.bellwether.language.Linguist;
import app.bellwether.signals.Digest;
import app.bellwether.signals.Insight;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.signals.claims.Verbatim;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.dossiers.OpenSignals;
import app.bellwether.signals.finds.HitPicker;
import app.bellwether.sources.Article;
import app.bellwether.stories.Stories;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signals in PostgreSQL. Readers share one picture of all that is open until something changes. */
@Component
final class JdbcSignals implements SignalStore {

    private final JdbcClient jdbc;
    private final Stories stories;
    private final Verbatim verbatim;
    private final ClaimRows claims;
    private final DossierRows dossiers;
    private final SaidRows said;
    private volatile Picture picture = new Picture(-1, Map.of());

    /** The dossiers as they were in that generation. */
    private record Picture(long generation, Map<SignalId, Dossier> dossiers) {}

    JdbcSignals(JdbcClient jdbc, Stories stories, Linguist linguist) {
        this.jdbc = jdbc;
        this.stories = stories;
        this.verbatim = new Verbatim(linguist);
        this.claims = new ClaimRows(jdbc, new ClaimReader(linguist).wordings());
        this.dossiers = new DossierRows(jdbc, claims);
        this.said = new SaidRows(jdbc);
    }

    @Override
    public void keepClaims(Article article, Story story, List<Claim> found) {
        verbatim.checkClaims(article, found);
        if (article.revision() > 1) {
            claims.supersede(article.id());
        }
        found.forEach(claims::insert);
        jdbc.sql("""
            insert into signals.heard (story, voices) values (:story, :voices)
            on conflict (story) do update set voices = excluded.voices
            """)
                .param("story", story.id().value())
                .param("voices", story.voices())
                .update();
    }

    @Override
    public void spend(Claim claim) {
        claims.spend(claim);
    }

    @Override
    public void keep(Dossier dossier) {
        dossiers.keep(dossier);
    }

    @Override
    public void keepInsights(Article episode, List<Insight> insights) {
        verbatim.checkEvidence(episode, insights.stream().map(Insight::evidence).toList());
        said.keep(episode, insights);
    }

    @Override
    public void keepDigest(Article discussion, Digest digest) {
        verbatim.checkEvidence(discussion, digest.points());
        said.keep(discussion, digest);
    }

    @Override
    public List<Dossier> dossiers(Instant supportedSince) {
        return dossiers.since(supportedSince);
    }

    @Override
    public List<Claim> looseClaims(Instant publishedSince) {
        return claims.loose(publishedSince);
    }

    /** Lets go of claims that have left the window and became nothing. */
    void forgetBefore(Instant oldest) {
        claims.forgetBefore(oldest);
    }

    private Map<SignalId, Dossier> all() {
        long generation = Progress.read(jdbc).generation();
        Picture known = picture;
        if (known.generation != generation) {
            Map<SignalId, Dossier> dossiers = new HashMap<>(known.dossiers);
            this.dossiers.changedAfter(known.generation).forEach(dossier -> dossiers.put(dossier.id(), dossier));
            known = new Picture(generation, Map.copyOf(dossiers));
            picture = known;
        }
        return known.dossiers;
    }

    @Override
    public Optional<Signal> byId(SignalId id, Instant at) {
        return dossier(id).flatMap(dossier -> dossier.asOf(at));
    }

    private Optional<Dossier> dossier(SignalId id) {
        return Optional.ofNullable(all().get(id));
    }

    @Override
    public List<Signal> open(Instant at) {
        return OpenSignals.of(all().values(), at);
    }

    @Override
    public List<Signal> closed(Instant at) {
        return OpenSignals.closed(all().values(), at);
    }

    @Override
    public List<SignalVersion> versions(SignalId id) {
        return dossier(id).map(Dossier::versions).orElse(List.of());
    }

    @Override
    public List<QuickHit> quickHits(Instant from, Instant to) {
        Map<StoryId, Integer> voices = new HashMap<>();
        jdbc.sql("select story, voices from signals.heard")
                .query((row, _) -> voices.put(new StoryId(row.getString("story")), row.getInt("voices")))
                .list();
        return HitPicker.pick(claims.leads(from.minus(HitPicker.REMEMBERED), from, to), from, voices);
    }

    @Override
    public List<Insight> insights(Instant from, Instant to) {
        return said.insights(from, to);
    }

    @Override
    public List<Digest> digests(Instant from, Instant to) {
        return said.digests(from, to);
    }

    @Override
    public boolean caughtUp() {
        return stories.caughtUp()
                && stories.after(Progress.read(jdbc).position(), 1).isEmpty();
    }
}
