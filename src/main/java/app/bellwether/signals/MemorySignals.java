package app.bellwether.signals;

import app.bellwether.language.Linguist;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Verbatim;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.dossiers.Entry;
import app.bellwether.signals.finds.HitPicker;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps signals in memory. */
final class MemorySignals implements SignalStore {

    private final Verbatim verbatim;
    private final Map<SignalId, Dossier> dossiers = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> spent = new HashSet<>();
    private final Map<ArticleId, Integer> revisions = new HashMap<>();
    private final Map<ArticleId, List<Insight>> insights = new LinkedHashMap<>();
    private final Map<ArticleId, Digest> digests = new LinkedHashMap<>();

    MemorySignals(Linguist linguist) {
        this.verbatim = new Verbatim(linguist);
    }

    @Override
    public void keepClaims(Article article, List<Claim> found) {
        verbatim.checkClaims(article, found);
        if (article.revision() > 1) {
            claims.values()
                    .removeIf(claim -> claim.origin().article().equals(article.id()) && !used.contains(claim.id()));
        }
        found.forEach(claim -> claims.put(claim.id(), claim));
        revisions.put(article.id(), article.revision());
    }

    @Override
    public void spend(Claim claim) {
        spent.add(claim.id());
    }

    @Override
    public void keep(Dossier dossier) {
        for (Entry entry : dossier.entries()) {
            if (!entry.claim().equals(claims.get(entry.claim().id()))) {
                throw new IllegalArgumentException("signal " + dossier.id() + " rests on a quote that is not kept: "
                        + entry.claim().quote());
            }
        }
        for (Entry entry : dossier.entries()) {
            used.add(entry.claim().id());
            if (entry.stance() != Stance.CONTEXT) {
                spent.add(entry.claim().id());
            }
        }
        dossiers.put(dossier.id(), dossier);
    }

    @Override
    public void keepInsights(Article episode, List<Insight> found) {
        verbatim.checkEvidence(episode, found.stream().map(Insight::evidence).toList());
        insights.put(episode.id(), List.copyOf(found));
    }

    @Override
    public void keepDigest(Article discussion, Digest digest) {
        verbatim.checkEvidence(discussion, digest.points());
        digests.put(discussion.id(), digest);
    }

    @Override
    public Map<SignalId, Dossier> files() {
        return dossiers;
    }

    @Override
    public Collection<Dossier> dossiers(Instant supportedSince) {
        return dossiers.values().stream()
                .filter(dossier -> !dossier.reinforced().isBefore(supportedSince))
                .toList();
    }

    @Override
    public List<Claim> looseClaims(Instant publishedSince) {
        return claims.values().stream()
                .filter(claim -> current(claim)
                        && !claim.onlyBegins()
                        && !claim.origin().published().isBefore(publishedSince)
                        && !spent.contains(claim.id()))
                .toList();
    }

    @Override
    public List<QuickHit> quickHits(Instant from, Instant to) {
        List<Claim> leads = claims.values().stream()
                .filter(claim -> claim.isMain() && claim.place() < Claim.LEAD)
                .filter(claim -> within(claim.origin().published(), from.minus(HitPicker.REMEMBERED), to))
                .filter(this::current)
                .toList();
        return HitPicker.pick(leads, from);
    }

    @Override
    public List<Insight> insights(Instant from, Instant to) {
        return insights.values().stream()
                .flatMap(List::stream)
                .filter(insight -> within(insight.evidence().published(), from, to))
                .sorted(Comparator.comparingDouble(Insight::score).reversed().thenComparing(Insight::id))
                .toList();
    }

    @Override
    public List<Digest> digests(Instant from, Instant to) {
        return digests.values().stream()
                .filter(digest -> within(digest.published(), from, to))
                .sorted(Comparator.comparingDouble(Digest::score).reversed().thenComparing(Digest::discussion))
                .toList();
    }

    private boolean current(Claim claim) {
        return revisions.getOrDefault(claim.origin().article(), 1)
                == claim.origin().revision();
    }

    private static boolean within(Instant time, Instant from, Instant to) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    @Override
    public boolean caughtUp() {
        return true;
    }
}
