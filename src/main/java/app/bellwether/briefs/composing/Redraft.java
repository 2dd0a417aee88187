package app.bellwether.briefs.composing;

import app.bellwether.briefs.NumberedItem;
import app.bellwether.matching.ItemRef;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Drafted;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import app.bellwether.writing.Worded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts what a model worded in the place of extracts, part by part: where a part is missing, tells nothing new, or would take more than the
 * reader's minutes, what the extracts say stays. For one brief.
 */
public final class Redraft {

    /** Only of so many items it is told at length why they matter and what might be done. */
    private static final int AT_LENGTH = 3;

    private static final int QUESTIONS = 5;

    /** Where items are told by themselves. */
    private static final Set<Section.Kind> TOLD = EnumSet.of(Section.Kind.LEDE, Section.Kind.MAP, Section.Kind.HITS);

    private final CopyDesk copy;
    private final Predicate<Passage> isNew;
    private final Instant until;
    private final int most;
    private Document document;

    /**
     * Of a composed brief.
     *
     * @param minutes that its reader has
     * @param recollection of what they were told
     * @param until by when was read what a model was shown
     */
    public Redraft(Document document, CopyDesk copy, int minutes, Recollection recollection, Instant until) {
        this.document = document;
        this.copy = copy;
        this.isNew = recollection::isBeyond;
        this.until = until;
        this.most = Math.max(Lengths.budget(minutes), Lengths.told(document.sections()));
    }

    /** The brief as it is now. */
    public Document document() {
        return document;
    }

    /** Tells items as they were worded, in the order of their numbers. */
    public Redraft items(List<NumberedItem> items, Map<ItemRef, Drafted> drafts) {
        Map<Integer, Drafted> ready = new LinkedHashMap<>();
        for (NumberedItem item : items) {
            Drafted drafted = drafts.getOrDefault(item.item(), Drafted.NOTHING);
            // what has come since a model was asked is told by extracts
            if (!drafted.isEmpty() && !isTooLate(item.number())) {
                ready.put(item.number(), drafted);
            }
        }
        ready.forEach(this::tell);
        ready.forEach(this::tellViews);
        ready.entrySet().stream()
                .filter(one -> !one.getValue().part(WordedParts.HAPPENED).isEmpty())
                .limit(AT_LENGTH)
                .forEach(one -> atLength(one.getKey(), one.getValue()));
        return this;
    }

    private boolean isTooLate(int number) {
        return passages(number).anyMatch(passage -> copy.spans.isTooLate(passage, until));
    }

    private Stream<Passage> passages(int number) {
        return document.items(number)
                .flatMap(Redraft::below)
                .filter(passage -> !passage.citations().isEmpty());
    }

    /** Up to the first sentence that tells nothing more: those after it may speak of what it said. */
    private void tell(int number, Drafted drafted) {
        List<Passage> others = others(number);
        List<Passage> summary = passages(drafted.part("summary")).stream()
                .takeWhile(passage -> tellsMore(passage, others))
                .toList();
        if (!summary.isEmpty()) {
            edit(item -> item.number() == number && isOfToday(item), TOLD, item -> summed(item, summary));
        }
    }

    private static boolean isOfToday(Block.Item item) {
        return !item.passages().isEmpty() && item.passages().getFirst().kind() != Passage.Kind.FIXED;
    }

    /** What was said earlier stands below it still. */
    private static Block.Item summed(Block.Item item, List<Passage> summary) {
        List<Passage> passages = new ArrayList<>(summary);
        item.passages().stream()
                .dropWhile(passage -> passage.kind() != Passage.Kind.FIXED)
                .forEach(passages::add);
        return item.with(passages, item.details());
    }

    /** Tells what people hold, as much of it as fits. */
    private void tellViews(int number, Drafted drafted) {
        List<Passage> others = others(number);
        new WordedViews(drafted, copy.wording, passage -> tellsMore(passage, others))
                .versions()
                .forEach(version -> edit(item -> item.number() == number, WordedViews.WHERE, version));
    }

    private void atLength(int number, Drafted drafted) {
        boolean dived = document.blocks(Section.Kind.DIVES::equals)
                .anyMatch(block -> block instanceof Block.Item item && item.number() == number);
        Set<Section.Kind> where = dived ? EnumSet.of(Section.Kind.DIVES) : TOLD;
        List<Passage> others = others(number);
        new WordedParts(drafted, copy.wording, passage -> tellsMore(passage, others), document.date())
                .versions()
                .forEach(version -> edit(item -> item.number() == number, where, version));
    }

    /** Tells what stands around the items. */
    public Redraft around(Drafted edition) {
        List<Passage> told = others(0);
        lede(unbroken(edition.part("lede"), told));
        List<Passage> bottomLine = unbroken(edition.part("bottom line"), told);
        if (!bottomLine.isEmpty()) {
            sections(Section.Kind.BOTTOM_LINE, _ -> List.of(new Block.Paragraph(null, bottomLine)));
        }
        List<Block> questions = new ArrayList<>();
        for (int number = 1; number <= QUESTIONS; number++) {
            List<Passage> answer = apart(edition.part("answer " + number), told);
            passages(edition.part("question " + number)).stream()
                    .filter(_ -> !answer.isEmpty())
                    .forEach(question -> questions.add(new Block.Paragraph(question.text(), answer)));
        }
        sections(
                Section.Kind.QUESTIONS,
                blocks -> Stream.concat(questions.stream(), blocks.stream()).toList());
        return this;
    }

    /** Above what opens the brief, if that is an item; else in the place of the extracts that do. One of other items opens none. */
    private void lede(List<Passage> lede) {
        Set<String> first = articles(passages(1));
        if (!isTooLate(1) && articles(lede.stream()).stream().anyMatch(first::contains)) {
            sections(
                    Section.Kind.LEDE,
                    blocks -> Stream.concat(
                                    Stream.of(new Block.Paragraph(null, lede)),
                                    blocks.stream().filter(block -> !isExtract(block)))
                            .toList());
        }
    }

    private static Set<String> articles(Stream<Passage> passages) {
        return passages.flatMap(passage -> passage.citations().stream())
                .map(Citation::article)
                .collect(Collectors.toSet());
    }

    private static boolean isExtract(Block block) {
        return block instanceof Block.Paragraph paragraph
                && paragraph.passages().stream().anyMatch(passage -> passage.kind() != Passage.Kind.FIXED);
    }

    private void edit(Predicate<Block.Item> which, Set<Section.Kind> where, UnaryOperator<Block.Item> edit) {
        document.sections().stream()
                .filter(section -> where.contains(section.kind()))
                .filter(section -> section.blocks().stream()
                        .anyMatch(block -> block instanceof Block.Item item && which.test(item)))
                .findFirst()
                .ifPresent(section -> sections(
                        section.kind(),
                        blocks -> blocks.stream()
                                .map(block ->
                                        block instanceof Block.Item item && which.test(item) ? edit.apply(item) : block)
                                .toList()));
    }

    /** Unless the brief would become longer than its reader's minutes. */
    private void sections(Section.Kind kind, UnaryOperator<List<Block>> edit) {
        List<Section> sections = document.sections().stream()
                .map(section -> section.kind() == kind
                        ? new Section(kind, section.heading(), edit.apply(section.blocks()))
                        : section)
                .toList();
        if (Lengths.told(sections) <= most) {
            document = document.with(sections);
        }
    }

    private List<Passage> apart(List<Worded> worded, List<Passage> others) {
        return copy.repetition.notCopied(passages(worded), others);
    }

    /** Whether it tells what neither this brief tells elsewhere nor one before it told. */
    private boolean tellsMore(Passage passage, List<Passage> others) {
        return isNew.test(passage) && !copy.repetition.repeats(passage, others);
    }

    /** Those before the first that is left out: the sentences after it may speak of what it said. */
    private List<Passage> unbroken(List<Worded> worded, List<Passage> others) {
        return passages(worded).stream()
                .takeWhile(apart(worded, others)::contains)
                .toList();
    }

    private static List<Passage> passages(List<Worded> worded) {
        return worded.stream().map(Worded::passage).toList();
    }

    /** What is told of other items. */
    private List<Passage> others(int number) {
        return document.items()
                .filter(item -> item.number() != number)
                .flatMap(Redraft::below)
                .toList();
    }

    private static Stream<Passage> below(Block.Item item) {
        return Stream.concat(
                item.passages().stream(), item.details().stream().flatMap(part -> part.passages().stream()));
    }
}
