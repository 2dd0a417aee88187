package app.bellwether.briefs.composing;

import app.bellwether.signals.SpokenDraft;
import app.bellwether.signals.SpokenDraft.Position;
import app.bellwether.writing.Block;
import app.bellwether.writing.Drafted;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tells what people hold as a model worded it: whose it is, when it was said, and how many hold it stay ours. For one item. */
final class WordedViews {

    static final Set<Section.Kind> WHERE = EnumSet.of(Section.Kind.INSIGHTS, Section.Kind.DISCUSSION);

    /** Fewer are told by the words of those who took part. */
    private static final int FEWEST = 2;

    private final SpokenDraft draft;
    private final Predicate<Passage> tells;
    private final List<List<Block.Paragraph>> digest = new ArrayList<>();

    /** @param tells whether a passage tells something new */
    WordedViews(Drafted drafted, BriefPhrases wording, Predicate<Passage> tells) {
        this.draft = new SpokenDraft(drafted);
        this.tells = tells;
        for (Position position : draft.positions()) {
            part(wording.say("digest.people", "people", position.people()), List.of(position.says()))
                    .ifPresent(held -> digest.add(Stream.concat(
                                    Stream.of(held), part(wording.say("digest.against"), position.against()).stream())
                            .toList()));
        }
        part(wording.say("digest.experience"), draft.experience()).ifPresent(one -> digest.add(List.of(one)));
        part(wording.say("digest.questions"), draft.questions()).ifPresent(one -> digest.add(List.of(one)));
    }

    private Optional<Block.Paragraph> part(String lead, List<Passage> passages) {
        List<Passage> telling = passages.stream().filter(tells).toList();
        return telling.isEmpty() ? Optional.empty() : Optional.of(new Block.Paragraph(lead, telling));
    }

    /** How its item may be told, the shortest first; none where quotes tell it. */
    List<UnaryOperator<Block.Item>> versions() {
        List<UnaryOperator<Block.Item>> versions = new ArrayList<>();
        versions.add(this::insight);
        List<Block.Paragraph> told = new ArrayList<>();
        for (List<Block.Paragraph> part : digest) {
            told.addAll(part);
            List<Block.Paragraph> details = List.copyOf(told);
            if (details.size() >= FEWEST) {
                versions.add(item -> item.with(List.of(), details));
            }
        }
        return versions;
    }

    /** What says the same as a quote in its place. */
    private Block.Item insight(Block.Item item) {
        List<Passage> passages = item.passages().stream()
                .map(passage -> passage.citations().stream()
                        .findFirst()
                        .flatMap(draft::insteadOf)
                        .filter(tells)
                        .orElse(passage))
                .toList();
        return item.with(passages, item.details());
    }
}
