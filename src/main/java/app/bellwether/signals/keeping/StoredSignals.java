package app.bellwether.signals.keeping;

import app.bellwether.language.Linguist;
import app.bellwether.signals.Digest;
import app.bellwether.signals.Insight;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Verbatim;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.finds.HitPicker;
import app.bellwether.sources.Article;
import app.bellwether.stories.Stories;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Signals in PostgreSQL. Readers share one picture of all that is open until something changes. */
@Component
final class StoredSignals implements SignalStore {

    private final Tables tables;
    private final Stories stories;
    private final Verbatim verbatim;
    private final Linguist linguist;
    private final StoredDossiers dossiers;
    private volatile Picture picture = new Picture(-1, Map.of());

    /** The dossiers as they were in that generation. */
    private record Picture(long generation, Map<SignalId, Dossier> dossiers) {}

    /** Where what is what. */
    @Component
    record Tables(
            ClaimRepository claims,
            EvidenceRepository evidence,
            VersionRepository versions,
            InsightRepository insights,
            DigestRepository digests,
            HouseRepository houses,
            ProgressRepository progress) {}

    StoredSignals(Tables tables, Stories stories, Linguist linguist) {
        this.tables = tables;
        this.stories = stories;
        this.verbatim = new Verbatim(linguist);
        this.linguist = linguist;
        this.dossiers = new StoredDossiers(tables.evidence, tables.versions, tables.claims, linguist);
    }

    @Override
    public String house(String publisher) {
        return tables.houses.counted(publisher).orElse("");
    }

    @Override
    public void keepClaims(Article article, List<Claim> found) {
        verbatim.checkClaims(article, found);
        if (article.revision() > 1) {
            tables.claims.supersede(article.id());
        }
        Set<String> known = new HashSet<>(
                tables.claims.restore(found.stream().map(Claim::id).toArray(String[]::new)));
        tables.claims.insertAll(found.stream()
                .filter(claim -> known.add(claim.id()))
                .map(ClaimRepository.Row::of)
                .toList());
    }

    @Override
    public void spend(Claim claim) {
        tables.claims.spend(claim.id());
    }

    @Override
    public void keep(Dossier dossier) {
        dossiers.keep(dossier);
    }

    @Override
    public void keepInsights(Article episode, List<Insight> insights) {
        verbatim.checkEvidence(episode, insights.stream().map(Insight::evidence).toList());
        tables.insights.deleteByEvidenceArticle(episode.id());
        tables.insights.insertAll(insights);
    }

    @Override
    public void keepDigest(Article discussion, Digest digest) {
        verbatim.checkEvidence(discussion, digest.points());
        tables.digests.delete(discussion.id());
        tables.digests.insert(digest);
    }

    @Override
    public List<Dossier> dossiers(Instant supportedSince) {
        return dossiers.since(supportedSince);
    }

    @Override
    public List<Claim> looseClaims(Instant publishedSince) {
        return read(tables.claims.loose(publishedSince, Claim.LEAD));
    }

    private List<Claim> read(List<ClaimRepository.Row> rows) {
        return rows.stream().map(row -> row.read(linguist)).toList();
    }

    /** Lets go of claims that have left the window and became nothing. */
    void forgetBefore(Instant oldest) {
        tables.claims.forgetBefore(oldest);
    }

    @Override
    public Map<SignalId, Dossier> files() {
        long generation = tables.progress.reached().generation();
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
    public List<QuickHit> quickHits(Instant from, Instant to) {
        return HitPicker.pick(read(tables.claims.leads(from.minus(HitPicker.REMEMBERED), from, to, Claim.LEAD)), from);
    }

    @Override
    public List<Insight> insights(Instant from, Instant to) {
        return tables.insights.between(from, to);
    }

    @Override
    public List<Digest> digests(Instant from, Instant to) {
        return tables.digests.between(from, to);
    }

    @Override
    public boolean caughtUp() {
        return stories.caughtUp()
                && stories.after(tables.progress.reached().position(), 1).isEmpty();
    }
}
