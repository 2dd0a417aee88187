package app.bellwether.signals;

import app.bellwether.judging.SentenceKind;
import app.bellwether.judging.SupportJudge;
import app.bellwether.language.Linguist;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.dossiers.Entry;
import app.bellwether.signals.dossiers.OpenFiles;
import app.bellwether.signals.dossiers.Titles;
import app.bellwether.signals.finds.DigestPicker;
import app.bellwether.signals.finds.InsightPicker;
import app.bellwether.signals.stars.Sky;
import app.bellwether.signals.stars.Star;
import app.bellwether.sources.Article;
import app.bellwether.stories.Stories;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Watches stories add up to signals. Pure: the same articles in the same order give the same signals. Not safe for threads.
 */
public final class SignalWatch {

    private final Stories stories;
    private final SignalStore store;
    private final ClaimReader reader;
    private final Titles titles;
    private final InsightPicker insights;
    private final DigestPicker digests;
    private final OpenFiles open;
    private final SupportJudge judge;
    private final Sky sky;
    private final OpeningRule opening;
    private final Set<SignalId> changed = new HashSet<>();
    private Instant newest;
    private Instant passed = Instant.EPOCH;

    /** A watch that goes on from what the store holds. */
    public SignalWatch(Linguist linguist, Stories stories, SignalStore store) {
        this.stories = stories;
        this.store = store;
        this.reader = new ClaimReader(linguist, store::house);
        this.judge = SupportJudge.learned(linguist);
        this.titles = new Titles(linguist, judge);
        this.sky = new Sky(judge);
        this.insights = new InsightPicker(linguist, reader);
        this.digests = new DigestPicker(linguist, reader);
        List<Claim> loose = store.looseClaims(Instant.EPOCH);
        this.newest = loose.stream()
                .map(claim -> claim.origin().published())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH.plus(OpenFiles.DORMANT));
        this.open = new OpenFiles(store.dossiers(newest.minus(OpenFiles.DORMANT)));
        loose.forEach(sky::add);
        this.opening = new OpeningRule(open, sky, judge, titles);
    }

    /** Looks at articles that have their stories, in that order; keeps what changed, and tells which signals did. */
    public Set<SignalId> take(List<Article> articles) {
        changed.clear();
        articles.forEach(this::take);
        return Set.copyOf(changed);
    }

    /** Closes what has faded by then, though nothing was published; tells which signals changed. */
    public Set<SignalId> pass(Instant now) {
        changed.clear();
        fade(now);
        return Set.copyOf(changed);
    }

    /** Looks at each midnight once; what closes is dated by the midnight at which it was too weak, whenever that is found. */
    private void fade(Instant now) {
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
        if (midnight.isAfter(passed)) {
            passed = midnight;
            open.all().forEach(dossier -> dossier.fadedBy(midnight).ifPresent(this::keep));
        }
    }

    private void take(Article article) {
        Story story = stories.of(article.id())
                .orElseThrow(() -> new IllegalArgumentException(article.id() + " has no story yet"));
        newest = article.published().isAfter(newest) ? article.published() : newest;
        fade(newest);
        open.closeBefore(newest.minus(OpenFiles.DORMANT));
        switch (article.kind()) {
            case EPISODE -> store.keepInsights(article, insights.pick(article, story));
            case DISCUSSION -> digests.pick(article, story).ifPresent(digest -> store.keepDigest(article, digest));
            case ARTICLE, NEWSLETTER -> weigh(article, story);
        }
    }

    private void weigh(Article article, Story story) {
        Set<SignalId> left = article.revision() > 1 ? correct(article) : Set.of();
        List<Claim> claims = reader.read(article, story);
        store.keepClaims(article, claims);
        List<Claim> loose =
                claims.stream().filter(claim -> !claim.onlyBegins()).collect(Collectors.toCollection(ArrayList::new));
        support(loose, left);
        contradict(claims, loose);
        accompany(loose);
        loose.forEach(claim -> openFirst(sky.add(claim), ""));
    }

    /** Takes quotes back that an article no longer holds; what they prove of its earlier revision stays in the file. Tells of which signals. */
    private Set<SignalId> correct(Article article) {
        sky.remove(article.id());
        Set<SignalId> left = new HashSet<>();
        for (Dossier dossier : open.all()) {
            Set<String> gone = dossier.current().stream()
                    .map(Entry::claim)
                    .filter(claim -> claim.origin().article().equals(article.id()))
                    .map(Claim::quote)
                    .filter(quote ->
                            !article.text().contains(quote) && !article.title().equals(quote))
                    .collect(Collectors.toSet());
            if (!gone.isEmpty()) {
                keep(dossier.withdrawn(article.id(), gone, newest));
                left.add(dossier.id());
            }
        }
        return left;
    }

    /** @param left signals from which the article has taken words back: what it says instead is no proof of them */
    private void support(List<Claim> loose, Set<SignalId> left) {
        Comparison.of(open, judge, loose).stream()
                .filter(match ->
                        match.supports() && !left.contains(match.dossier().id()))
                .sorted(Comparison.BEST_FIRST)
                .forEach(match -> open.current(match.dossier())
                        .filter(dossier -> loose.remove(match.claim()))
                        .ifPresent(dossier -> support(dossier, match.claim(), match.score())));
    }

    private void support(Dossier dossier, Claim claim, double score) {
        if (!Repeats.isNew(dossier, claim)) {
            store.spend(claim);
            return;
        }
        List<Claim> all =
                Stream.concat(dossier.supporting().stream(), Stream.of(claim)).toList();
        String title =
                titles.of(dossier.centre(), all, 0).orElse(dossier.newest().title());
        keep(dossier.supported(claim, score, title));
    }

    /** What an article begins with speaks against a claim also where it is not so told that others could be gathered round it. */
    private void contradict(List<Claim> claims, List<Claim> loose) {
        for (Claim claim : sentences(claims)) {
            if (claim.verdict().kind() == SentenceKind.FACT && (claim.onlyBegins() || loose.contains(claim))) {
                open.near(claim).stream()
                        .filter(dossier -> SupportJudge.turns(dossier.centre().said(), claim.said())
                                && Repeats.isNew(dossier, claim))
                        .findFirst()
                        .ifPresent(dossier -> {
                            loose.remove(claim);
                            keep(dossier.contradicted(claim, dossier.centre().cosine(claim)));
                        });
            }
        }
    }

    /** A headline is too short to be held against a claim, and tells nothing that stands beside it. */
    private static List<Claim> sentences(List<Claim> claims) {
        return claims.stream().filter(Claim::isMain).toList();
    }

    private void accompany(List<Claim> loose) {
        Comparison.of(open, judge, sentences(loose)).stream()
                .filter(Comparison::isBeside)
                .forEach(match -> open.current(match.dossier()).ifPresent(dossier -> accompany(dossier, match)));
    }

    private void accompany(Dossier dossier, Comparison match) {
        long context = dossier.current().stream()
                .filter(entry -> entry.stance() == Evidence.Stance.CONTEXT)
                .count();
        if (context < OpeningRule.MOST_CONTEXT && Repeats.isNew(dossier, match.claim())) {
            Dossier more = dossier.besides(match.claim(), match.score());
            open.put(more);
            store.keep(more);
        }
    }

    private void openFirst(List<Star> stars, String how) {
        stars.stream()
                .flatMap(star -> opening.by(star, how).stream())
                .findFirst()
                .ifPresent(this::keep);
    }

    /**
     * Claims of stories that were told since then, each with those of others that may say the same; what most articles tell first.
     *
     * @param wanted whether a story with claims of so many articles is
     * @param most how many there are to be
     */
    public List<Gathering> gatherings(Instant since, BiPredicate<StoryId, Integer> wanted, int most) {
        return Gathering.of(sky, open, since, wanted, most);
    }

    /**
     * Takes claims that were found to say the same, of which any may be a signal's already. What is loose goes to the signal that rests on
     * two of them at least, and else opens one, by the rules that hold for all. Tells which changed.
     */
    public Set<SignalId> gather(List<Claim> same) {
        changed.clear();
        List<Claim> loose = same.stream().filter(sky::holds).toList();
        open.akin(same).stream()
                .filter(dossier ->
                        same.stream().filter(dossier.supporting()::contains).count() >= Gathering.LEAST_OF_A_SIGNAL)
                .findFirst()
                .ifPresentOrElse(
                        dossier -> loose.forEach(claim -> open.current(dossier)
                                .ifPresent(now -> feed(now, claim))), // each claim makes a new version of it
                        () -> openFirst(sky.of(loose), Gathering.FOUND));
        return Set.copyOf(changed);
    }

    private void feed(Dossier dossier, Claim claim) {
        if (!Comparison.isBehindATurn(dossier, claim)) {
            sky.remove(claim);
            support(dossier, claim, judge.supports(dossier.centre().said(), claim.said()));
        }
    }

    private void keep(Dossier dossier) {
        open.put(dossier);
        store.keep(dossier);
        changed.add(dossier.id());
    }
}
