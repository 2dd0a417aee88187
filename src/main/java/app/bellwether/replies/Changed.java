package app.bellwether.replies;

import app.bellwether.subscribers.Change;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says what is so now and what was until now, or that nothing was changed, and why. */
record Changed(Said said) {

    /** How to have it as it was. */
    String undo() {
        return said.say("changed.undo", "command", said.command("undo"));
    }

    /** The sections with that said once, behind the last of several changes: it brings all of a mail back. */
    List<Section> undoneAtOnce(List<Section> sections) {
        Passage undo = Passage.fixed(undo());
        long left = sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> promises(block, undo))
                .count();
        if (left < 2) {
            return sections;
        }
        List<Section> once = new ArrayList<>();
        for (Section section : sections) {
            List<Block> blocks = new ArrayList<>();
            for (Block block : section.blocks()) {
                blocks.add(promises(block, undo) ? without(undo, (Block.Paragraph) block) : block);
                if (promises(block, undo) && --left == 0) {
                    blocks.add(Said.paragraph(said.say("changed.undo-all", "command", said.command("undo"))));
                }
            }
            once.add(new Section(section.kind(), section.heading(), blocks));
        }
        return once;
    }

    private static boolean promises(Block block, Passage undo) {
        return block instanceof Block.Paragraph words && words.passages().contains(undo);
    }

    private static Block without(Passage promise, Block.Paragraph words) {
        return new Block.Paragraph(
                words.lead(),
                words.passages().stream()
                        .filter(passage -> !passage.equals(promise))
                        .toList());
    }

    Section change(Change change, String... then) {
        Terms terms = new Terms(said);
        List<String> before = terms.of(change.before().preferences());
        List<String> after = terms.of(change.after().preferences());
        if (before.equals(after)) {
            return nothing(said.say("changed.same"), after);
        }
        List<String> sentences = new ArrayList<>(after);
        sentences.removeAll(before);
        List<String> gone =
                before.stream().filter(sentence -> !after.contains(sentence)).toList();
        if (!gone.isEmpty()) {
            sentences.add(said.say("changed.before"));
            sentences.addAll(gone);
        }
        sentences.addAll(List.of(then));
        return Said.answer(said.say("changed.heading"), Said.paragraph(sentences));
    }

    Section nothing(String why, List<String> terms) {
        return Said.answer(
                said.say("changed.nothing"),
                Said.paragraph(Stream.concat(Stream.of(why), terms.stream()).toList()));
    }

    /** What was typed is not what the command takes. */
    Section unclear(String why, String example, String terms) {
        return Said.answer(
                said.say("answer.unclear"),
                Said.paragraph(said.say("changed.unclear", "why", why, "example", example), terms));
    }
}
