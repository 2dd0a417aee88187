package app.bellwether.briefs.composing;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out what could go into a brief, with its worth: the lead, the themes, the dive into the lead, then all by score. */
record Offers(Themes themes, Dives dives, CopyDesk copy, Timeliness timeliness) {

    private static final int DIVES = 3;
    private static final int SENTENCES = 2;
    private static final double OF_THE_LEAD = 10_000;
    private static final double OF_THE_MAP = 1_000;
    private static final double OF_THE_FIRST_DIVE = 500;

    /** A dive takes more words than a single fact of the same score. */
    private static final double OF_A_DIVE = 0.9;

    List<Offer> of(Material material, Lead lead) {
        List<Offer> offers = new ArrayList<>();
        addThemes(offers, material, lead);
        material.hits().forEach(hit -> offers.add(fact(hit, material, lead)));
        // behind those under which their affair is told: of equal worth they come after them
        material.within()
                .forEach((affair, facts) -> facts.forEach(hit -> offers.add(new Offer(
                        Section.Kind.HITS,
                        hit.match(),
                        material.worth(hit),
                        affair,
                        said -> copy.singles.hit(hit, said)))));
        material.insights()
                .forEach(one -> offers.add(single(Section.Kind.INSIGHTS, one, said -> copy.views.insight(one, said))));
        List<String> headlines = Stream.concat(
                        material.themes().stream().map(theme -> theme.it().title()),
                        material.hits().stream().map(hit -> hit.it().title()))
                .toList();
        material.digests()
                .forEach(one -> offers.add(
                        single(Section.Kind.DISCUSSION, one, said -> copy.views.digest(one, headlines, said))));
        return offers;
    }

    private void addThemes(List<Offer> offers, Material material, Lead lead) {
        long nearest =
                material.themes().stream().mapToLong(Taken::interests).max().orElse(0);
        List<Taken<Signal>> ordered = material.themes().stream()
                .sorted(Comparator.comparing((Taken<Signal> theme) -> !lead.is(theme))
                        .thenComparing(theme -> !timeliness.isOfTheDay(theme.it()))
                        .thenComparing(theme -> copy.urgencies.of(theme.it()).level()))
                .toList();
        int place = 0;
        for (Taken<Signal> theme : ordered) {
            List<Passage> facts = ofTheAffair(theme, material);
            if (material.isBeside(theme) && !lead.is(theme)) {
                offers.add(new Offer(
                        Section.Kind.HITS,
                        theme.match(),
                        material.worthOfTheme(theme),
                        said -> themes.map(theme, SENTENCES, null, facts, said)
                                .filter(piece -> !piece.passages().isEmpty())
                                .map(Piece::asAFact)));
            } else {
                add(offers, theme, place++, nearest, lead, facts);
            }
        }
    }

    private Offer fact(Taken<QuickHit> hit, Material material, Lead lead) {
        return lead.is(hit)
                ? new Offer(
                        Section.Kind.LEDE, hit.match(), OF_THE_LEAD, said -> copy.singles.hitInLede(hit, lead, said))
                : new Offer(Section.Kind.HITS, hit.match(), material.worth(hit), said -> copy.singles.hit(hit, said));
    }

    /**
     * Beside a theme, the single facts of its affair that have come since what the theme rests on, the last first, and what else is told
     * of them; what the other themes of its affair claim; then its other facts.
     */
    private List<Passage> ofTheAffair(Taken<Signal> theme, Material material) {
        List<QuickHit> facts = material.within(theme).stream().map(Taken::it).toList();
        List<QuickHit> newer = facts.stream()
                .filter(fact -> fact.evidence().published().isAfter(theme.it().reinforced()))
                .sorted(Comparator.comparing((QuickHit fact) -> fact.evidence().published())
                        .reversed())
                .toList();
        Set<String> own = theme.it().evidence().stream().map(Evidence::quote).collect(Collectors.toSet());
        List<Passage> all = Stream.of(
                        newer.stream().flatMap(fact -> copy.quotes.passage(fact.evidence()).stream()),
                        newer.stream().flatMap(fact -> copy.further.told(fact).stream()),
                        material.others().getOrDefault(theme, List.of()).stream()
                                .flatMap(other -> copy.sayings.supporting(other.it()).stream()
                                        .filter(passage -> !own.contains(passage.text()))
                                        .limit(1)),
                        facts.stream().flatMap(fact -> copy.quotes.passage(fact.evidence()).stream()))
                .flatMap(passages -> passages)
                .distinct()
                .toList();
        return Earlier.ofNow(theme.it(), all, all);
    }

    /**
     * Adds a theme, and the dive into it, when it has news of the day, and no other is of more than twice as many of the reader's interests.
     *
     * @param nearest of how many interests the one is that is of most
     */
    private void add(List<Offer> offers, Taken<Signal> theme, int place, long nearest, Lead lead, List<Passage> facts) {
        boolean inLede = lead.is(theme);
        offers.add(new Offer(
                Section.Kind.MAP,
                theme.match(),
                inLede ? OF_THE_LEAD : OF_THE_MAP - place,
                said -> themes.map(theme, SENTENCES, inLede ? lead : null, facts, said)
                        .map(piece -> inLede ? piece.named(lead).orOpening(lead) : piece)));
        if (place < DIVES && 2 * theme.interests() >= nearest && timeliness.isOfTheDay(theme.it())) {
            offers.add(new Offer(
                    Section.Kind.DIVES,
                    theme.match(),
                    inLede ? OF_THE_FIRST_DIVE : theme.match().score() * OF_A_DIVE,
                    said -> dives.dive(theme, inLede ? lead : null, facts, said)
                            .map(piece -> inLede ? piece.named(lead) : piece)));
        }
    }

    private static Offer single(Section.Kind section, Taken<?> taken, Function<UsedSentences, Optional<Piece>> piece) {
        return new Offer(section, taken.match(), taken.match().score(), piece);
    }
}
