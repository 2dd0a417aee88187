package app.bellwether.briefs.composing;

import app.bellwether.briefs.Occasion;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the brief opens with: the best theme that has new evidence, else the best single fact, else what there is.
 *
 * @param item which item
 * @param title its headline
 * @param lede its sentence, the newest or for a first brief the most telling, and what is to be said with it
 */
record Lead(ItemRef item, String title, List<Passage> lede) {

    boolean is(Taken<?> taken) {
        return item.equals(taken.match().candidate().item());
    }

    /** Chooses it, and says it. */
    static Lead of(Material material, Occasion occasion, Themes themes, Quotes quotes, Wording wording, Said said) {
        Optional<Taken<Signal>> theme = material.themes().stream().findFirst();
        Optional<Taken<QuickHit>> hit = material.hits().stream()
                .filter(one -> one.it().evidence().of() == Citation.Part.TEXT)
                .filter(one -> quotes.passage(one.it().evidence()).isPresent())
                .min(Comparator.comparing((Taken<QuickHit> one) -> leadsBadly(one.it(), quotes)));
        if (hit.isPresent() && theme.filter(one -> occasion.brings(one.it())).isEmpty()) {
            return single(hit.get(), theme.isPresent(), occasion, quotes, said);
        }
        return theme.map(one -> theme(one.match().candidate().item(), one.it(), themes, wording, said))
                .orElseGet(() -> nothing(material, occasion));
    }

    /** A question is no headline of a brief, and an opinion no first sentence, while there is another fact. */
    private static boolean leadsBadly(QuickHit hit, Quotes quotes) {
        return hit.title().contains("?")
                || quotes.passage(hit.evidence())
                        .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                        .isEmpty();
    }

    private static Lead theme(ItemRef item, Signal signal, Themes themes, Wording wording, Said said) {
        List<Passage> lede = new ArrayList<>(said.first(1, themes.news(signal)));
        if (lede.isEmpty()) {
            lede.add(Passage.fixed("No new evidence since " + wording.day(signal.reinforced()) + "."));
        }
        lede.add(Passage.fixed(themes.reported(signal)));
        return new Lead(item, signal.title(), lede);
    }

    private static Lead single(Taken<QuickHit> hit, boolean themes, Occasion occasion, Quotes quotes, Said said) {
        List<Passage> lede = new ArrayList<>();
        quotes.passage(hit.it().evidence()).filter(said::takes).ifPresent(lede::add);
        if (!themes || lede.isEmpty()) {
            lede.add(singles(occasion));
        }
        return new Lead(hit.match().candidate().item(), hit.it().title(), lede);
    }

    private static Lead nothing(Material material, Occasion occasion) {
        return material.insights().stream()
                .map(one -> new Lead(one.match().candidate().item(), one.it().episode(), List.of(singles(occasion))))
                .findFirst()
                .orElseGet(() -> material.digests().stream()
                        .map(one -> new Lead(
                                one.match().candidate().item(), one.it().title(), List.of(singles(occasion))))
                        .findFirst()
                        .orElseThrow());
    }

    private static Passage singles(Occasion occasion) {
        return Passage.fixed(
                occasion.first()
                        ? "Nothing you follow was reported by enough publishers on several days to make a theme, so"
                                + " this brief is made of single items."
                        : "No theme that you follow has new evidence, so this brief is made of single items.");
    }
}
