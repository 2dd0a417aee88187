package app.bellwether.briefs.composing;

import app.bellwether.briefs.Desk;
import app.bellwether.briefs.Edition;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.briefs.Occasion;
import app.bellwether.language.Linguist;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Selection;
import app.bellwether.stories.Tellings;
import app.bellwether.subscribers.Interest;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Composes one brief of what was selected. For one use. */
public final class Composer {

    /** Words kept for what opens and closes every brief: lede, counts, questions, coverage, why. */
    private static final int CLOSING = 190;

    private static final int PREHEADER = 140;
    private static final int TOPICS = 80;

    /** Of which items the title is a headline. */
    private static final Set<ItemRef.Type> HEADLINES = Set.of(ItemRef.Type.SIGNAL, ItemRef.Type.HIT);

    private final Desk desk;
    private final Occasion occasion;
    private final Wording wording;
    private final Headings headings;
    private final Extracts extracts;
    private final Quotes quotes;
    private final Themes themes;
    private final Deadlines deadlines;
    private final Leads leads;
    private final Offers offers;
    private final Asks asks;
    private final Coherence coherence;
    private final Affairs affairs;
    private final Linguist linguist;

    public Composer(Desk desk, Occasion occasion, Linguist linguist, Affairs affairs, Almanac almanac) {
        this.affairs = affairs;
        this.linguist = linguist;
        this.desk = desk;
        this.occasion = occasion;
        this.wording = new Wording(
                Frame.of(occasion.subscriber().language()),
                occasion.subscriber().schedule().zone(),
                occasion.date());
        this.headings = new Headings(wording, occasion.subscriber().role());
        this.extracts = new Extracts(linguist);
        this.quotes = new Quotes(desk.articles(), extracts);
        this.deadlines = new Deadlines(occasion.date(), linguist, quotes, wording, almanac);
        Happenings happenings = new Happenings(desk, linguist, extracts, quotes, wording);
        this.themes = new Themes(
                occasion,
                extracts,
                quotes,
                happenings,
                new Figures(linguist, quotes, wording),
                new Earlier(linguist, wording),
                wording);
        this.coherence = new Coherence(linguist, extracts, quotes);
        Singles singles = new Singles(quotes, happenings, extracts, wording);
        this.leads = new Leads(occasion, themes, singles, quotes, coherence, wording);
        this.asks = new Asks(occasion, linguist, extracts, quotes, wording);
        this.offers = new Offers(themes, new Dives(happenings, themes, deadlines, wording), singles, asks);
    }

    public Edition compose(Selection selection) {
        Material material = Material.of(desk, occasion, selection.matches(), coherence, affairs);
        if (material.isEmpty()) {
            return new Edition.Silent("Nothing of what was found can be quoted.", selection.decisions());
        }
        Said said = new Said(extracts);
        Lead lead = leads.of(material, said);
        int words = Lengths.budget(occasion.subscriber().minutes()) - CLOSING;
        Plan plan = new Plan(said, words, material.leftOut());
        plan.fill(offers.of(material, lead));
        if (plan.isEmpty()) {
            return new Edition.Silent("Nothing of what was found can be quoted.", selection.decisions());
        }
        Numbers numbers = new Numbers(plan);
        List<Section> sections = sections(lead, material, plan, numbers);
        return new Edition.Composed(
                document(lead, sections, numbers),
                numbers.items(),
                Revised.decisions(selection.decisions(), numbers, plan.leftOut(), wording));
    }

    private List<Section> sections(Lead lead, Material material, Plan plan, Numbers numbers) {
        List<Section> sections = new ArrayList<>();
        List<Passage> lede = lead.lede();
        add(sections, Section.Kind.LEDE, lede.isEmpty() ? List.of() : List.of(new Block.Paragraph(null, lede)));
        Moves moves = new Moves(desk, new Tellings(linguist), quotes, numbers, wording);
        Changes changes = new Changes(desk.signals(), occasion, themes, moves, wording, numbers);
        add(sections, Section.Kind.CHANGES, changes.blocks(material, lead, plan.said()));
        for (Section.Kind kind : List.of(
                Section.Kind.MAP,
                Section.Kind.DIVES,
                Section.Kind.HITS,
                Section.Kind.INSIGHTS,
                Section.Kind.DISCUSSION)) {
            add(sections, kind, numbers.blocks(plan.pieces(kind)));
        }
        Dates dates = new Dates(deadlines, wording, material.themes(), numbers);
        List<Block.Paragraph> ahead = dates.blocks(plan.said());
        List<Block.Paragraph> asked = asks.blocks(material.themes(), numbers, plan.said());
        if (!ahead.isEmpty() || !asked.isEmpty()) {
            sections.add(new Section(
                    Section.Kind.DATES,
                    headings.ofDates(!ahead.isEmpty(), !asked.isEmpty()),
                    Stream.<Block>concat(ahead.stream(), asked.stream()).toList()));
        }
        Closing closing = new Closing(occasion, desk.articles(), wording);
        add(sections, Section.Kind.BOTTOM_LINE, closing.bottomLine(plan, numbers, dates));
        add(sections, Section.Kind.QUESTIONS, closing.questions(numbers.items()));
        add(
                sections,
                Section.Kind.CORRECTIONS,
                new Corrections(occasion.earlier(), desk.articles(), linguist, extracts, quotes, wording).blocks());
        add(sections, Section.Kind.COVERAGE, closing.coverage());
        add(sections, Section.Kind.WHY_YOU, closing.whyYou());
        return sections;
    }

    private void add(List<Section> sections, Section.Kind kind, List<? extends Block> blocks) {
        if (!blocks.isEmpty()) {
            sections.add(new Section(kind, headings.of(kind), List.copyOf(blocks)));
        }
    }

    private Document document(Lead lead, List<Section> sections, Numbers numbers) {
        List<String> others = numbers.items().stream()
                .filter(item -> HEADLINES.contains(item.item().type()))
                .filter(item -> !item.item().equals(lead.item()))
                .map(NumberedItem::title)
                .distinct()
                .toList();
        String also = Wording.joined(others, " · ", PREHEADER);
        List<String> topics = occasion.subscriber().interests().stream()
                .filter(interest -> !interest.muted())
                .map(Interest::typed)
                .toList();
        String followed = Wording.joined(topics, ", ", TOPICS);
        String edition = wording.say(
                followed.isEmpty() ? "edition.plain" : "edition",
                "day",
                wording.wholeDay(),
                "number",
                occasion.edition(),
                "topics",
                followed,
                "minutes",
                Lengths.minutes(sections));
        return new Document(
                lead.title(),
                also.isEmpty() ? "" : wording.say("also", "titles", also),
                edition,
                occasion.date(),
                wording.language(),
                sections);
    }
}
