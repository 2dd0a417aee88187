package app.bellwether.briefs.composing;

import app.bellwether.briefs.Desk;
import app.bellwether.briefs.Edition;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.briefs.Occasion;
import app.bellwether.language.Linguist;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Selection;
import app.bellwether.signals.Signal;
import app.bellwether.subscribers.Interest;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Composes one brief of what was selected. For one use. */
public final class Composer {

    /** Words kept for what closes every brief: counts, questions, coverage, why. */
    private static final int CLOSING = 150;

    private static final int PREHEADER = 140;
    private static final int DIVES = 3;

    /** Of which items the title is a headline. */
    private static final Set<ItemRef.Type> HEADLINES = Set.of(ItemRef.Type.SIGNAL, ItemRef.Type.HIT);

    private final Desk desk;
    private final Occasion occasion;
    private final Wording wording;
    private final Extracts extracts;
    private final Quotes quotes;
    private final Themes themes;
    private final Singles singles;
    private final Deadlines deadlines;
    private final Dives dives;

    public Composer(Desk desk, Occasion occasion, Linguist linguist) {
        this.desk = desk;
        this.occasion = occasion;
        this.wording = new Wording(occasion.subscriber().schedule().zone(), occasion.date());
        this.extracts = new Extracts(linguist);
        this.quotes = new Quotes(desk.articles(), extracts);
        this.themes = new Themes(occasion, quotes, new Figures(linguist, quotes, wording), wording);
        this.singles = new Singles(quotes);
        this.deadlines = new Deadlines(occasion.date(), linguist, quotes, wording);
        this.dives = new Dives(desk, linguist, quotes, themes, deadlines);
    }

    public Edition compose(Selection selection) {
        Material material = Material.of(desk, occasion, selection.matches());
        Said said = new Said(extracts);
        List<Passage> lede = lede(material, said);
        Plan plan = new Plan(said, Lengths.budget(occasion.subscriber().minutes()) - CLOSING - length(lede));
        plan.fill(offers(material));
        if (plan.isEmpty()) {
            return new Edition.Silent("Nothing of what was found can be quoted.", selection.decisions());
        }
        Numbers numbers = new Numbers(plan);
        List<Section> sections = sections(lede, material, plan, numbers);
        return new Edition.Composed(
                document(sections, numbers), numbers.items(), Revised.decisions(selection.decisions(), plan.leftOut()));
    }

    private List<Passage> lede(Material material, Said said) {
        if (material.themes().isEmpty()) {
            return List.of(Passage.fixed(
                    "Nothing was reported by enough publishers on several days to make a theme, so this brief"
                            + " is made of single items."));
        }
        Signal first = material.themes().getFirst().it();
        List<Passage> lede = new ArrayList<>(said.first(1, themes.news(first)));
        if (lede.isEmpty()) {
            lede.add(Passage.fixed(
                    "No new evidence for the first theme since " + wording.day(first.reinforced()) + "."));
        }
        lede.add(Passage.fixed(themes.reported(first)));
        return lede;
    }

    private static int length(List<Passage> passages) {
        return passages.stream()
                .mapToInt(passage -> Wording.words(passage.text()))
                .sum();
    }

    /** Themes in their order first, then the dive into the first of them, then all else by score. */
    private List<Offer> offers(Material material) {
        List<Offer> offers = new ArrayList<>();
        List<Taken<Signal>> all = material.themes();
        for (int place = 0; place < all.size(); place++) {
            Taken<Signal> theme = all.get(place);
            boolean first = place == 0;
            int sentences = place < DIVES ? 1 : 2;
            offers.add(new Offer(
                    Section.Kind.MAP, theme.match(), 1000 - place, said -> themes.map(theme, sentences, first, said)));
            if (place < DIVES) {
                double value = first ? 500 : theme.match().score() * 0.9;
                offers.add(new Offer(Section.Kind.DIVES, theme.match(), value, said -> dives.dive(theme, first, said)));
            }
        }
        material.hits().forEach(hit -> offers.add(offer(Section.Kind.HITS, hit, said -> singles.hit(hit, said))));
        material.insights()
                .forEach(one -> offers.add(offer(Section.Kind.INSIGHTS, one, said -> singles.insight(one, said))));
        material.digests()
                .forEach(one -> offers.add(offer(Section.Kind.DISCUSSION, one, said -> singles.digest(one, said))));
        return offers;
    }

    private static <T> Offer offer(Section.Kind section, Taken<T> taken, Function<Said, Optional<Piece>> piece) {
        return new Offer(section, taken.match(), taken.match().score(), piece);
    }

    private List<Section> sections(List<Passage> lede, Material material, Plan plan, Numbers numbers) {
        List<Section> sections = new ArrayList<>();
        add(sections, Section.Kind.LEDE, List.of(new Block.Paragraph(null, lede)));
        Changes changes = new Changes(desk.signals(), occasion, wording, numbers);
        add(sections, Section.Kind.CHANGES, changes.blocks(material.themes()));
        for (Section.Kind kind : List.of(
                Section.Kind.MAP,
                Section.Kind.DIVES,
                Section.Kind.HITS,
                Section.Kind.INSIGHTS,
                Section.Kind.DISCUSSION)) {
            add(sections, kind, numbers.blocks(plan.pieces(kind)));
        }
        Dates dates = new Dates(deadlines, wording, material.themes(), numbers);
        add(sections, Section.Kind.DATES, dates.blocks(plan.said()));
        Closing closing = new Closing(occasion, desk.articles(), wording);
        add(sections, Section.Kind.BOTTOM_LINE, closing.bottomLine(plan, numbers, changes, dates));
        add(sections, Section.Kind.QUESTIONS, closing.questions(numbers.items()));
        add(sections, Section.Kind.COVERAGE, closing.coverage());
        add(sections, Section.Kind.WHY_YOU, closing.whyYou());
        return sections;
    }

    private static void add(List<Section> sections, Section.Kind kind, List<? extends Block> blocks) {
        if (!blocks.isEmpty()) {
            sections.add(new Section(kind, Headings.of(kind), List.copyOf(blocks)));
        }
    }

    private Document document(List<Section> sections, Numbers numbers) {
        String headline = numbers.items().getFirst().title();
        List<String> others = numbers.items().stream()
                .filter(item -> HEADLINES.contains(item.item().type()))
                .map(NumberedItem::title)
                .filter(title -> !title.equals(headline))
                .distinct()
                .toList();
        String also = Wording.joined(others, " · ", PREHEADER);
        List<String> topics = occasion.subscriber().interests().stream()
                .filter(interest -> !interest.muted())
                .map(Interest::typed)
                .toList();
        String edition = "%s · no. %d · %s · %d min"
                .formatted(
                        wording.wholeDay(),
                        occasion.edition(),
                        Wording.joined(topics, ", ", 80),
                        Lengths.minutes(sections));
        return new Document(
                headline, also.isEmpty() ? "" : "Also: " + also, edition, occasion.date(), Wording.LANGUAGE, sections);
    }
}
