package app.bellwether.briefs.composing;

import app.bellwether.briefs.Occasion;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.Urgency;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Headlined;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses what a brief opens with: the best theme that has news of the day, else the best single fact, else what there is. */
record Leads(Occasion occasion, CopyDesk copy, Themes themes, Ledes ledes, Timeliness timeliness) {

    /** Chooses, and says it. */
    Lead of(Material material, UsedSentences said) {
        Optional<Taken<QuickHit>> hit = material.hits().stream()
                .filter(one -> one.it().evidence().of() == Citation.Part.TEXT)
                .filter(one -> copy.quotes.passage(one.it().evidence()).isPresent())
                .min(Comparator.comparing((Taken<QuickHit> one) -> leadsBadly(one.it())));
        Optional<Taken<Signal>> theme = material.themes().stream()
                .filter(one -> hit.isEmpty() || leads(one, hit.get(), material))
                .findFirst();
        if (hit.isPresent() && theme.isEmpty()) {
            return single(hit.get(), material, said);
        }
        return theme.map(one -> theme(one, material, said)).orElseGet(() -> other(material));
    }

    /**
     * A theme needs something of the day or a fact of its affair, and must not alone be beside what they follow; unless it asks to act, it
     * heads no fact of more of the reader's interests.
     */
    private boolean leads(Taken<Signal> theme, Taken<QuickHit> hit, Material material) {
        boolean asksToAct = copy.urgencies.of(theme.it()).level() == Urgency.Level.ACT_NOW;
        return (timeliness.isOfTheDay(theme.it()) || !material.within(theme).isEmpty())
                && (!material.isBeside(theme) || material.isBeside(hit))
                && (asksToAct || hit.interests() <= theme.interests());
    }

    /** A question is no headline of a brief, and an opinion no first sentence, while there is another fact. */
    private boolean leadsBadly(QuickHit hit) {
        return hit.title().contains("?")
                || copy.quotes
                        .passage(hit.evidence())
                        .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                        .isEmpty();
    }

    private Lead theme(Taken<Signal> theme, Material material, UsedSentences said) {
        Signal signal = theme.it();
        List<Passage> sentences = said.first(1, ledes.of(theme, material.within(theme)));
        String headline = headline(theme, sentences);
        List<Passage> words = new ArrayList<>();
        nothingNew(theme, sentences).ifPresent(words::add);
        Passage against = against(theme, sentences);
        words.add(Passage.fixed(reported(signal, headline)));
        sentences.stream()
                .flatMap(sentence -> copy.weekdays.dated(sentence).stream())
                .map(Passage::fixed)
                .forEach(words::add);
        followed(material.because(theme.match())).ifPresent(words::add);
        boolean again = headline.equals(signal.title()) && themes.isTitleKnown(theme);
        return new Lead(theme.item(), headline, name(theme, headline, sentences), sentences, words, again, against);
    }

    private @Nullable Passage against(Taken<Signal> theme, List<Passage> sentences) {
        boolean against = !sentences.isEmpty() && themes.isAgainst(theme, sentences.getFirst());
        return against ? themes.remark(theme.it()) : null;
    }

    /** Under a headline of its own, the count says of what it is one. */
    private String reported(Signal signal, String headline) {
        return headline.equals(signal.title())
                ? copy.sayings.reported(signal)
                : copy.sayings.reportedUnderItsTitle(signal);
    }

    private Optional<Passage> nothingNew(Taken<Signal> theme, List<Passage> sentences) {
        Instant last = copy.sayings.reportedLast(theme.it()).orElse(theme.it().reinforced());
        // another fact of its affair may be later than all that was found to support the claim
        boolean later =
                sentences.stream().anyMatch(one -> Earlier.published(one).isAfter(last));
        if (!timeliness.brings(theme.it()) && !later) {
            String day = copy.wording.day(BriefPhrases.publishedOn(last));
            return Optional.of(copy.wording.fixed("lede.nothing-new", "day", day));
        }
        return sentences.isEmpty() && themes.isTold(theme)
                ? Optional.of(copy.wording.fixed("lede.same"))
                : Optional.empty();
    }

    /** Who was told of the theme knows its title: what is new of it has a headline of its own. */
    private String headline(Taken<Signal> theme, List<Passage> sentences) {
        String title = theme.it().title();
        if (sentences.isEmpty()) {
            return title;
        }
        Passage opening = sentences.getFirst();
        if (themes.isDue(theme, opening)) {
            return copy.wording.say(
                    "headline.due", "title", themes.headline(opening).orElse(title));
        }
        if (themes.isAgainst(theme, opening)) {
            return themes.headlineAgainst(theme.it(), opening);
        }
        return themes.isTold(theme)
                        || themes.isOfAKnownMatter(theme.it())
                        || (Sayings.isLasting(theme.it()) && isOfTheDay(opening))
                ? themes.headline(opening).orElse(title)
                : themes.heading(theme.it(), sentences);
    }

    private boolean isOfTheDay(Passage sentence) {
        return sentence.cited().published().isAfter(occasion.considered());
    }

    /** What the day has come for has its own name below "Reminder for today". */
    private String name(Taken<Signal> theme, String headline, List<Passage> sentences) {
        return !sentences.isEmpty() && themes.isDue(theme, sentences.getFirst())
                ? themes.headline(sentences.getFirst()).orElse(theme.it().title())
                : headline;
    }

    private Lead single(Taken<QuickHit> hit, Material material, UsedSentences said) {
        List<Passage> words = new ArrayList<>();
        followed(material.because(hit.match())).ifPresent(words::add);
        if (occasion.first() && material.themes().isEmpty()) {
            words.add(madeOfSingles());
        }
        List<Passage> sentences = said.first(1, ledes.of(hit.it()));
        return new Lead(hit.item(), headline(hit.it(), sentences), sentences, words);
    }

    /**
     * A fact's headline may be of another article than the first sentence: then that one's goes with it. What a feed cut is no headline;
     * the sentence is.
     */
    private String headline(QuickHit hit, List<Passage> sentences) {
        return sentences.stream()
                .findFirst()
                .flatMap(first -> themes.headline(first)
                        .or(() -> Optional.of(first.text()).filter(_ -> Headlined.isCut(hit.title()))))
                .orElse(hit.title());
    }

    private Lead other(Material material) {
        List<Passage> words = occasion.first() ? List.of(madeOfSingles()) : List.of();
        return Stream.concat(
                        material.insights().stream()
                                .map(one -> new Lead(one.item(), one.it().episode(), List.of(), words)),
                        material.digests().stream()
                                .map(one -> new Lead(one.item(), one.it().title(), List.of(), words)))
                .findFirst()
                .orElseThrow();
    }

    /** Said once, to whoever does not know yet what briefs are made of. */
    private Passage madeOfSingles() {
        return copy.wording.fixed("lede.singles");
    }

    /** Which of several interests it meets; when there is only one, that is clear. */
    private Optional<Passage> followed(List<String> met) {
        long wanted = occasion.subscriber().interests().stream()
                .filter(interest -> !interest.muted())
                .count();
        return wanted < 2 || met.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        copy.wording.fixed("lede.follow", "interests", copy.wording.list(copy.wording.quoted(met))));
    }
}
