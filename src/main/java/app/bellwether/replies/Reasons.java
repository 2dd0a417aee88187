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
import org.springframework.stereotype.Component;

/** Says why an item was in a brief: which interests, which scores, what it is made of, and what came close (R8). */
@Component
class Reasons {

    private static final int NEAREST_MISSES = 3;

    private final Briefs briefs;
    private final Signals signals;

    Reasons(Briefs briefs, Signals signals) {
        this.briefs = briefs;
        this.signals = signals;
    }

    Section of(Brief brief, NumberedItem item) {
        List<Decision> decisions = briefs.decisions(brief.id());
        List<Paragraph> details = new ArrayList<>();
        details.add(new Paragraph("Your interest:", List.of(Passage.fixed(interest(item)))));
        details.add(new Paragraph("Its score:", List.of(Passage.fixed(score(item, decisions)))));
        strength(brief, item).ifPresent(details::add);
        misses(decisions).ifPresent(details::add);
        Block answer = new Block.Item(item.number(), item.title(), null, null, List.of(), List.of(), details);
        return Said.answer("Why it was in your brief", answer);
    }

    private static String interest(NumberedItem item) {
        return item.because().isEmpty()
                ? "No interest of yours is recorded for it."
                : "It was found for " + Said.quoted(item.because()) + ", which you asked for.";
    }

    private static String score(NumberedItem item, List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.taken() && decision.item().equals(item.item()))
                .findFirst()
                .map(decision -> decision.words() + " It needed " + Said.number(decision.needed()) + ".")
                .orElseGet(() -> "It scored " + Said.number(item.score()) + " of 10.");
    }

    private Optional<Paragraph> strength(Brief brief, NumberedItem item) {
        return item.item().type() == ItemRef.Type.SIGNAL
                ? signals.byId(new SignalId(item.item().id()), brief.sealed())
                        .map(Signal::strength)
                        .map(Reasons::strength)
                : Optional.empty();
    }

    private static Paragraph strength(Strength strength) {
        String evidence = "Its strength was " + Said.number(strength.value()) + " of 10: "
                + Said.count(strength.voices(), "voice says", "voices say") + " so on "
                + Said.count(strength.days(), "day", "days") + ".";
        String parts = "Of the most there can be, the number of voices gives " + Said.percent(strength.voicesPart())
                + ", that of days " + Said.percent(strength.daysPart()) + ", how recent they are "
                + Said.percent(strength.recency())
                + " and how far they agree " + Said.percent(strength.agreement()) + "; after "
                + Said.number(strength.halfLifeDays()) + " days without news, recency is halved.";
        return new Paragraph("Its strength:", List.of(Passage.fixed(evidence), Passage.fixed(parts)));
    }

    private static Optional<Paragraph> misses(List<Decision> decisions) {
        List<Passage> misses = decisions.stream()
                .filter(decision -> !decision.taken())
                .sorted(Comparator.comparingDouble(Decision::score).reversed())
                .limit(NEAREST_MISSES)
                .map(decision -> Passage.fixed("“" + decision.title() + "”: " + decision.words()))
                .toList();
        return misses.isEmpty() ? Optional.empty() : Optional.of(new Paragraph("What came close:", misses));
    }
}
