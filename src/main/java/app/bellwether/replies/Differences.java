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
import java.util.ArrayList;
import java.util.List;
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

    Section of(Brief brief, NumberedItem item) {
        Optional<Difference> difference = item.item().type() == ItemRef.Type.SIGNAL
                ? signals.difference(new SignalId(item.item().id()), brief.sealed(), clock.instant())
                : Optional.empty();
        List<Paragraph> details = new ArrayList<>();
        difference.ifPresent(found -> details.addAll(changes(found)));
        Dossier dossier = dossiers.of(brief, item);
        List<Passage> moved = dossier.updates().stream()
                .filter(update -> update.citations().getLast().published().isAfter(brief.sealed()))
                .toList();
        if (!moved.isEmpty()) {
            details.add(new Paragraph("What has moved on:", moved));
        }
        if (difference.isEmpty()) {
            dossiers.later(brief, dossier).stream()
                    .limit(MOST_QUOTES)
                    .map(title -> new Paragraph(
                            "Reported since, " + Said.date(title.published()) + ":", List.of(Passage.reported(title))))
                    .forEach(details::add);
        }
        List<Passage> nothing = details.isEmpty()
                ? List.of(Passage.fixed("Nothing has changed since your brief of " + Said.date(brief.date()) + "."))
                : List.of();
        return Said.answer(
                "What changed since your brief",
                new Block.Item(item.number(), item.title(), null, null, nothing, List.of(), details));
    }

    private List<Paragraph> changes(Difference difference) {
        List<Paragraph> details = new ArrayList<>();
        List<Passage> steps = steps(difference);
        if (!steps.isEmpty()) {
            details.add(new Paragraph("From then to now:", steps));
        }
        quotes("New for it", difference.added(Evidence.Stance.SUPPORTS), details);
        quotes("New against it", difference.added(Evidence.Stance.CONTRADICTS), details);
        quotes("New beside it", difference.added(Evidence.Stance.CONTEXT), details);
        if (!difference.withdrawn().isEmpty()) {
            details.add(Said.paragraph("Its publishers took back or changed "
                    + Said.count(difference.withdrawn().size(), "text", "texts") + " that it rested on."));
        }
        return details;
    }

    private static List<Passage> steps(Difference difference) {
        List<String> steps = new ArrayList<>();
        if (difference.renamed()) {
            steps.add("Title: “" + difference.before().title() + "” → “"
                    + difference.after().title() + "”.");
        }
        String before = Said.number(difference.before().strength().value());
        String after = Said.number(difference.after().strength().value());
        if (!before.equals(after)) {
            String by = difference
                    .moved()
                    .map(part -> ", most of all by its " + part.words())
                    .orElse("");
            steps.add("Strength: " + before + " → " + after + by + ".");
        }
        if (difference.otherUrgency()) {
            steps.add("Urgency: " + difference.before().urgency().level().words() + " → "
                    + difference.after().urgency().level().words() + ". "
                    + difference.after().urgency().reason());
        }
        difference.turned().map(SignalVersion::state).map(Differences::turned).ifPresent(steps::add);
        return steps.stream().map(Passage::fixed).toList();
    }

    private static String turned(SignalVersion.State state) {
        return switch (state) {
            case OPEN -> "It is open again: it is being said once more.";
            case FADED -> "It is closed: nobody says it any more.";
            case FALLEN -> "It is closed: publishers took so much back that too little is left.";
            case MERGED -> "It is closed: an older one says the same, and goes on for it.";
        };
    }

    private void quotes(String lead, List<Evidence> added, List<Paragraph> details) {
        List<Passage> quotes = added.stream()
                .flatMap(evidence -> dossiers.quote(evidence).stream())
                .map(Dossier.Quote::passage)
                .toList();
        if (quotes.isEmpty()) {
            return;
        }
        List<Passage> shown = new ArrayList<>(quotes.subList(0, Math.min(MOST_QUOTES, quotes.size())));
        if (quotes.size() > MOST_QUOTES) {
            shown.add(Passage.fixed("And " + Said.count(quotes.size() - MOST_QUOTES, "more", "more") + "."));
        }
        details.add(new Paragraph(lead + " (" + quotes.size() + "):", shown));
    }
}
