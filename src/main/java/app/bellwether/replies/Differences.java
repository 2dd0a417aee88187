package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Difference;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.Signals;
import app.bellwether.writing.Block;
import app.bellwether.writing.Block.Paragraph;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What changed of an item since the brief that a reader answers: old → new, and the words that changed it. */
@Component
class Differences {

    /** More than these are counted. */
    private static final int MOST_QUOTES = 10;

    private final Signals signals;
    private final Dossiers dossiers;
    private final Clock clock;

    Differences(Signals signals, Dossiers dossiers, Clock clock) {
        this.signals = signals;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    Section of(Brief brief, NumberedItem item, Said said) {
        Optional<Difference> difference = item.item().type() == ItemRef.Type.SIGNAL
                ? signals.difference(new SignalId(item.item().id()), brief.sealed(), clock.instant())
                : Optional.empty();
        List<Paragraph> details = new ArrayList<>();
        difference.ifPresent(found -> details.addAll(changes(found, said)));
        ItemEvidence dossier = dossiers.of(brief, item);
        if (difference.isEmpty()) {
            dossiers.later(brief, dossier).stream()
                    .limit(MOST_QUOTES)
                    .map(title -> new Paragraph(
                            said.say("diff.since", "day", said.date(title.published())),
                            List.of(Passage.reported(title))))
                    .forEach(details::add);
        }
        List<Passage> nothing = details.isEmpty()
                ? List.of(Passage.fixed(said.say("diff.nothing", "day", said.date(brief.date()))))
                : List.of();
        return Said.answer(
                said.say("diff.heading"),
                new Block.Item(item.number(), item.title(), null, null, nothing, List.of(), details));
    }

    private List<Paragraph> changes(Difference difference, Said said) {
        List<Paragraph> details = new ArrayList<>();
        List<Passage> steps = steps(difference, said);
        if (!steps.isEmpty()) {
            details.add(new Paragraph(said.say("diff.steps"), steps));
        }
        quotes("diff.for", difference.added(Evidence.Stance.SUPPORTS), details, said);
        quotes("diff.against", difference.added(Evidence.Stance.CONTRADICTS), details, said);
        quotes("diff.beside", difference.added(Evidence.Stance.CONTEXT), details, said);
        if (!difference.withdrawn().isEmpty()) {
            details.add(Said.paragraph(
                    said.say("diff.withdrawn", "count", difference.withdrawn().size())));
        }
        return details;
    }

    private static List<Passage> steps(Difference difference, Said said) {
        List<String> steps = new ArrayList<>();
        if (difference.renamed()) {
            steps.add(said.say(
                    "diff.title",
                    "then",
                    said.quoted(difference.before().title()),
                    "now",
                    said.quoted(difference.after().title())));
        }
        String before = said.number(difference.before().strength().value());
        String after = said.number(difference.after().strength().value());
        if (!before.equals(after)) {
            steps.add(difference
                    .moved()
                    .map(part -> part.name().toLowerCase(Locale.ROOT))
                    .map(part -> said.say("diff.strength-by", "then", before, "now", after, "part", part))
                    .orElseGet(() -> said.say("diff.strength", "then", before, "now", after)));
        }
        if (difference.otherUrgency()) {
            steps.add(said.say(
                    "diff.urgency",
                    "then",
                    difference.before().urgency().level().words(said.frame()),
                    "now",
                    difference.after().urgency().level().words(said.frame()),
                    "reason",
                    difference.after().urgency().reason(said.frame(), LocalDate.MIN)));
        }
        difference
                .turned()
                .map(SignalVersion::state)
                .map(Differences::turned)
                .map(said::say)
                .ifPresent(steps::add);
        return steps.stream().map(Passage::fixed).toList();
    }

    private static String turned(SignalVersion.State state) {
        return switch (state) {
            case OPEN -> "diff.open";
            case FADED -> "diff.faded";
            case FALLEN -> "diff.fallen";
            case MERGED -> "diff.merged";
        };
    }

    private void quotes(String lead, List<Evidence> added, List<Paragraph> details, Said said) {
        List<Passage> quotes =
                dossiers.quotes(added).stream().map(ItemEvidence.Quote::passage).toList();
        if (quotes.isEmpty()) {
            return;
        }
        List<Passage> shown = new ArrayList<>(quotes.subList(0, Math.min(MOST_QUOTES, quotes.size())));
        if (quotes.size() > MOST_QUOTES) {
            shown.add(Passage.fixed(said.say("diff.more", "count", quotes.size() - MOST_QUOTES)));
        }
        details.add(new Paragraph(said.say(lead, "count", quotes.size()), shown));
    }
}
