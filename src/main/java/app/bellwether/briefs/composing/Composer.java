package app.bellwether.briefs.composing;

import app.bellwether.briefs.Edition;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.briefs.Occasion;
import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Selection;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Composes one brief of what was selected. For one use. */
public final class Composer {

    /** Words kept for what opens and closes every brief: lede, counts, questions, coverage, why. */
    private static final int CLOSING = 190;

    private static final int PREHEADER = 140;

    /** Of which items the title is a headline. */
    private static final Set<ItemRef.Type> HEADLINES = Set.of(ItemRef.Type.SIGNAL, ItemRef.Type.HIT);

    /** What is told of items, below what opens the brief. */
    private static final List<Section.Kind> ITEMS = List.of(
            Section.Kind.MAP, Section.Kind.DIVES, Section.Kind.HITS, Section.Kind.INSIGHTS, Section.Kind.DISCUSSION);

    private final CopyDesk copy;
    private final Occasion occasion;
    private final BriefPhrases wording;
    private final Themes themes;
    private final Recollection recollection;

    /** For whom the desk prepares, and what they were told before. */
    public Composer(CopyDesk copy, Occasion occasion, Recollection recollection) {
        if (!copy.isFor(occasion)) {
            throw new IllegalArgumentException("this is prepared for another instant, day, zone or language");
        }
        this.copy = copy;
        this.occasion = occasion;
        this.wording = copy.wording;
        this.recollection = recollection;
        this.themes = new Themes(occasion, copy, recollection);
    }

    public Edition compose(Selection selection) {
        Timeliness timeliness = new Timeliness(occasion, copy);
        Material material = new Sorting(occasion, selection, copy, recollection, timeliness).material();
        if (material.isEmpty()) {
            return silent(selection, material.leftOut());
        }
        UsedSentences said = new UsedSentences(copy.repetition, copy.deadlines::isOver);
        Ledes ledes = new Ledes(occasion, copy, themes, recollection);
        Lead lead = new Leads(occasion, copy, themes, ledes, timeliness).of(material, said);
        said.keep(material.themes().stream()
                .flatMap(theme -> copy.deadlines.of(theme.it()).stream())
                .filter(deadline -> !deadline.date().equals(occasion.date()))
                .map(Deadlines.Deadline::passage));
        Dives dives = new Dives(themes, recollection, copy);
        List<Offer> offers = new Offers(themes, dives, copy, timeliness).of(material, lead);
        List<Block.Paragraph> corrections = corrections();
        Draft draft = withinTheMinutes(words -> {
            Plan plan = new Plan(said.copy(), words, material.leftOut());
            plan.fill(offers);
            copy.further.extend(plan, material, recollection::isBeyond);
            Numbers numbers = new Numbers(plan, material, lead.title());
            return new Draft(plan, numbers, sections(lead, material, plan, numbers, corrections));
        });
        return edition(selection, lead, draft, draft.plan().leftOut(material));
    }

    private Edition edition(Selection selection, Lead lead, Draft draft, Map<ItemRef, Plan.LeftOut> leftOut) {
        Numbers numbers = draft.numbers();
        return draft.plan().isEmpty()
                ? silent(selection, leftOut)
                : new Edition.Composed(
                        document(lead, draft.sections(), numbers),
                        numbers.items(),
                        revised(selection, item -> numbers.of(item).isPresent(), leftOut));
    }

    /**
     * How long it takes to tell what changed, which dates are ahead and what was corrected is known of a filled brief only: one that is too
     * long with it is filled again, with so much less. Most are not, and the few are after a round or two.
     *
     * @param filling of so many words for the items
     */
    private Draft withinTheMinutes(IntFunction<Draft> filling) {
        int most = Lengths.budget(occasion.subscriber().minutes());
        Draft draft = filling.apply(most - CLOSING);
        int less = 0;
        while (draft.words() > most) {
            less = Math.max(2 * less, draft.words() - most);
            Draft shorter = filling.apply(draft.plan().words() - less);
            if (shorter.plan().words() == draft.plan().words()) {
                return shorter.withLessBeside(most);
            }
            draft = shorter;
        }
        return draft;
    }

    private Edition silent(Selection selection, Map<ItemRef, Plan.LeftOut> leftOut) {
        ItemRef best = selection.matches().getFirst().candidate().item();
        String reason = switch (leftOut.get(best)) {
            case STALE -> wording.say("match.silent");
            case OVER -> wording.say("match.over");
            case REPEATED -> known();
            case null, default -> wording.say("match.unquotable");
        };
        return new Edition.Silent(reason, revised(selection, _ -> false, leftOut));
    }

    private List<Decision> revised(Selection selection, Predicate<ItemRef> told, Map<ItemRef, Plan.LeftOut> leftOut) {
        return Revised.decisions(selection.decisions(), told, leftOut, wording);
    }

    /** Named by what opened their last brief. */
    private String known() {
        return Optional.ofNullable(occasion.previous())
                .map(brief -> wording.quoted(brief.opening()))
                .map(title -> wording.say("match.known", "title", title))
                .orElseGet(() -> wording.say("match.unquotable"));
    }

    private List<Block.Paragraph> corrections() {
        return new Corrections(
                        occasion.earlier(),
                        copy.desk.articles(),
                        copy.shelf.linguist,
                        copy.shelf.extracts,
                        copy.quotes,
                        wording)
                .blocks();
    }

    private List<Section> sections(
            Lead lead, Material material, Plan plan, Numbers numbers, List<Block.Paragraph> corrections) {
        List<Section> sections = new ArrayList<>();
        add(sections, Section.Kind.LEDE, lede(lead, numbers.blocks(plan.pieces(Section.Kind.LEDE))));
        Changes changes = new Changes(occasion, copy, wording, themes, numbers);
        add(sections, Section.Kind.CHANGES, changes.blocks(material, lead, plan.said()));
        for (Section.Kind kind : ITEMS) {
            add(sections, kind, numbers.blocks(plan.pieces(kind)));
        }
        DatesAhead dates = new DatesAhead(copy, material, numbers);
        add(sections, Section.Kind.DATES, dates.blocks(plan.said()));
        Closing closing = new Closing(occasion, copy, wording);
        add(sections, Section.Kind.BOTTOM_LINE, closing.bottomLine(plan, numbers, dates));
        add(sections, Section.Kind.QUESTIONS, closing.questions(material, numbers));
        add(sections, Section.Kind.CORRECTIONS, corrections);
        add(sections, Section.Kind.COVERAGE, closing.coverage());
        add(sections, Section.Kind.WHY_YOU, closing.whyYou(material, plan, numbers));
        return sections;
    }

    /** A single fact opens the brief as an item, with the reader's own words below; of a theme, its news stand above the map. */
    private static List<Block> lede(Lead lead, List<Block> opening) {
        List<Passage> words = new ArrayList<>(opening.isEmpty() ? lead.sentences() : List.of());
        words.addAll(lead.words());
        List<Block> blocks = new ArrayList<>(opening);
        if (!words.isEmpty()) {
            blocks.add(new Block.Paragraph(null, words));
        }
        return blocks;
    }

    private void add(List<Section> sections, Section.Kind kind, List<? extends Block> blocks) {
        if (!blocks.isEmpty()) {
            sections.add(new Section(kind, heading(kind), List.copyOf(blocks)));
        }
    }

    private String heading(Section.Kind kind) {
        String key = "section." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return wording.say(key, "role", Lens.word(occasion.subscriber().role()));
    }

    private Document document(Lead lead, List<Section> sections, Numbers numbers) {
        List<String> others = numbers.items().stream()
                .filter(item -> HEADLINES.contains(item.item().type()))
                .filter(item -> !item.item().equals(lead.item()))
                .map(NumberedItem::title)
                .distinct()
                .toList();
        String also = BriefPhrases.joined(others, " · ", PREHEADER);
        return new Document(
                headline(lead),
                also.isEmpty() ? "" : wording.say("also", "titles", also),
                copy.edition(occasion.subscriber(), occasion.edition(), sections),
                occasion.date(),
                wording.language(),
                sections,
                occasion.subscriber().role());
    }

    /** Nobody opens a mail whose subject they had yesterday, if in other words. */
    private String headline(Lead lead) {
        Set<String> had = occasion.earlier().stream()
                .map(brief -> brief.document().headline())
                .collect(Collectors.toSet());
        if (!lead.again() && !had.contains(lead.title())) {
            return lead.title();
        }
        String again = wording.say("headline.again", "title", lead.title());
        return had.contains(again)
                ? wording.say("headline.day", "title", lead.title(), "day", wording.day(occasion.date()))
                : again;
    }
}
