package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.Signals;
import app.bellwether.signals.Strength;
import app.bellwether.writing.Block;
import app.bellwether.writing.Block.Paragraph;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says why an item was in a brief: which interests, which scores, what it is made of, and what came close (R8). */
@Component
class ItemReasons {

    private static final int NEAREST_MISSES = 3;

    private final Briefs briefs;
    private final Signals signals;

    ItemReasons(Briefs briefs, Signals signals) {
        this.briefs = briefs;
        this.signals = signals;
    }

    Section of(Brief brief, NumberedItem item, Said said) {
        List<Decision> decisions = briefs.decisions(brief.id());
        List<Paragraph> details = new ArrayList<>();
        details.add(new Paragraph(said.say("reason.interest"), List.of(Passage.fixed(interest(item, said)))));
        details.add(new Paragraph(said.say("reason.score"), List.of(Passage.fixed(score(item, decisions, said)))));
        strength(brief, item, said).ifPresent(details::add);
        misses(brief, decisions, said).ifPresent(details::add);
        Block answer = new Block.Item(item.number(), item.title(), null, null, List.of(), List.of(), details);
        return Said.answer(said.say("reason.heading"), answer);
    }

    private static String interest(NumberedItem item, Said said) {
        return item.because().isEmpty()
                ? said.say("reason.none")
                : said.say("reason.found", "interests", said.quoted(item.because()));
    }

    private static String score(NumberedItem item, List<Decision> decisions, Said said) {
        return decisions.stream()
                .filter(decision -> decision.taken() && decision.item().equals(item.item()))
                .findFirst()
                .map(decision ->
                        decision.words() + " " + said.say("reason.needed", "needed", said.number(decision.needed())))
                .orElseGet(() -> said.say("reason.scored", "score", said.number(item.score())));
    }

    private Optional<Paragraph> strength(Brief brief, NumberedItem item, Said said) {
        return item.item().type() == ItemRef.Type.SIGNAL
                ? signals.byId(new SignalId(item.item().id()), brief.sealed())
                        .map(Signal::strength)
                        .map(strength -> strength(strength, said))
                : Optional.empty();
    }

    private static Paragraph strength(Strength strength, Said said) {
        String evidence = said.say(
                "reason.voices",
                "strength",
                said.number(strength.value()),
                "count",
                strength.voices(),
                "days",
                strength.days());
        String parts = said.say(
                "reason.parts",
                "voices",
                said.percent(strength.voicesPart()),
                "span",
                said.percent(strength.daysPart()),
                "recency",
                said.percent(strength.recency()),
                "agreement",
                said.percent(strength.agreement()),
                "half",
                said.number(strength.halfLifeDays()));
        return new Paragraph(said.say("reason.strength"), List.of(Passage.fixed(evidence), Passage.fixed(parts)));
    }

    /** Of what they follow; what stands in the brief under the same title was told, if by another candidate. */
    private static Optional<Paragraph> misses(Brief brief, List<Decision> decisions, Said said) {
        Set<String> told = brief.items().stream().map(NumberedItem::title).collect(Collectors.toSet());
        List<Passage> misses = decisions.stream()
                .filter(decision -> !decision.taken() && !decision.reasons().isEmpty())
                .filter(decision -> !told.contains(decision.title()))
                .sorted(Comparator.comparingDouble(Decision::score).reversed())
                .limit(NEAREST_MISSES)
                .map(decision ->
                        said.say("reason.miss", "title", said.quoted(decision.title()), "words", decision.words()))
                .map(Passage::fixed)
                .toList();
        return misses.isEmpty() ? Optional.empty() : Optional.of(new Paragraph(said.say("reason.close"), misses));
    }
}
