package app.bellwether.briefs.composing;

import app.bellwether.writing.Block;
import app.bellwether.writing.Drafted;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Worded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tells at length, as a model worded it, why an item matters and what might be done: each part in its place among those of extracts. */
record WordedParts(Drafted draft, BriefPhrases wording, Predicate<Passage> tells, LocalDate date) {

    static final String HAPPENED = "happened";

    /** Of which one is enough. */
    private static final String SUGGESTIONS = "suggestions";

    /** Each with the words below which it stands, those that matter most first. */
    private static final List<Part> BY_WORTH = List.of(
            new Part(HAPPENED, "dive.happened", false),
            new Part("matters", "dive.matters", false),
            new Part("against", Dives.OTHERWISE, false),
            new Part("watch", "dive.watch", true),
            new Part(SUGGESTIONS, "dive.do", true));

    /** What is told of extracts only where nobody words what happened: both are of the same quotes. */
    private static final String SUPPORT = "dive.supports";

    /** As they are read. */
    private static final List<String> ORDER = List.of(
            "dive.happened", SUPPORT, "dive.matters", Dives.OTHERWISE, "dive.background", "dive.watch", "dive.do");

    /** @param ahead whether nobody can watch for it, nor do it, once its day has passed */
    private record Part(String name, String lead, boolean ahead) {}

    /** How its item is told with one of them more, the worthiest first. */
    List<UnaryOperator<Block.Item>> versions() {
        List<UnaryOperator<Block.Item>> versions = new ArrayList<>();
        for (Part part : BY_WORTH) {
            List<Passage> passages = draft.part(part.name()).stream()
                    .map(Worded::passage)
                    .filter(tells)
                    .filter(one -> !part.ahead() || !Deadlines.havePassed(one, date))
                    .limit(part.name().equals(SUGGESTIONS) ? 1 : Integer.MAX_VALUE)
                    .toList();
            if (!passages.isEmpty()) {
                versions.add(item -> with(item, part.lead(), passages));
            }
        }
        return versions;
    }

    private Block.Item with(Block.Item item, String lead, List<Passage> passages) {
        Map<String, Block.Paragraph> byLead = new LinkedHashMap<>();
        ORDER.forEach(one -> item.details().stream()
                .filter(part -> wording.say(one).equals(part.lead()))
                .findFirst()
                .ifPresent(part -> byLead.put(one, part)));
        List<Block.Paragraph> details = new ArrayList<>(item.details());
        details.removeAll(byLead.values());
        byLead.put(lead, new Block.Paragraph(wording.say(lead), passages));
        if (lead.equals("dive.happened")) {
            byLead.remove(SUPPORT);
        }
        ORDER.stream().flatMap(one -> Stream.ofNullable(byLead.get(one))).forEach(details::add);
        return item.with(item.passages(), details);
    }
}
