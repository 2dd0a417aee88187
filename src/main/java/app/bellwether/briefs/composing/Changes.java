package app.bellwether.briefs.composing;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.briefs.Occasion;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Difference;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.Signals;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what changed since the reader's last brief: what is new, has grown, is contradicted, went quiet. */
final class Changes {

    private static final int QUIET = 3;

    private final Signals signals;
    private final Occasion occasion;
    private final Wording wording;
    private final Numbers numbers;
    private int fresh;
    private int known;

    Changes(Signals signals, Occasion occasion, Wording wording, Numbers numbers) {
        this.signals = signals;
        this.occasion = occasion;
        this.wording = wording;
        this.numbers = numbers;
    }

    /** How many themes of the brief are new to the reader, and how many they know. */
    int fresh() {
        return fresh;
    }

    int known() {
        return known;
    }

    List<Block.Paragraph> blocks(List<Taken<Signal>> themes) {
        Instant last = occasion.sent().last();
        List<Passage> newOnes = new ArrayList<>();
        List<Passage> grown = new ArrayList<>();
        List<Passage> contradicted = new ArrayList<>();
        Set<ItemRef> told = new HashSet<>();
        for (Taken<Signal> theme : themes) {
            ItemRef item = theme.match().candidate().item();
            OptionalInt number = numbers.of(item);
            told.add(item);
            if (number.isEmpty()) {
                continue;
            }
            if (last == null || !occasion.sent().versions().containsKey(item)) {
                fresh++;
                newOnes.add(named(number.getAsInt(), theme.it(), "."));
            } else {
                known++;
                String change = change(theme.it(), last);
                boolean against = since(theme.it(), last, Evidence.Stance.CONTRADICTS) > 0;
                (against ? contradicted : grown).add(named(number.getAsInt(), theme.it(), change));
            }
        }
        List<Block.Paragraph> blocks = new ArrayList<>();
        if (last != null) {
            add(blocks, "New.", newOnes);
            add(blocks, "Contradicted.", contradicted);
            add(blocks, "Grown.", grown);
            add(blocks, "Quiet.", quiet(occasion.previous(), told));
        }
        return blocks;
    }

    private static void add(List<Block.Paragraph> blocks, String lead, List<Passage> passages) {
        if (!passages.isEmpty()) {
            blocks.add(new Block.Paragraph(lead, passages));
        }
    }

    private static Passage named(int number, Signal signal, String change) {
        return Passage.fixed("No. %d, %s%s".formatted(number, Wording.quoted(signal.title()), change));
    }

    /** ": strength 3.2 → 4.1; 2 new reports for it." */
    private String change(Signal signal, Instant last) {
        double before = signals.byId(signal.id(), last)
                .map(then -> then.strength().value())
                .orElse(0.0);
        int supporting = since(signal, last, Evidence.Stance.SUPPORTS);
        int against = since(signal, last, Evidence.Stance.CONTRADICTS);
        return ": strength %s%s%s."
                .formatted(
                        strength(before, signal),
                        supporting == 0
                                ? ""
                                : "; " + Wording.count(supporting, "new report", "new reports") + " for it",
                        against == 0 ? "" : "; " + Wording.count(against, "new report", "new reports") + " against it");
    }

    private static String strength(double before, Signal signal) {
        String then = Wording.number(before);
        String now = Wording.number(signal.strength().value());
        return then.equals(now) ? now + ", unchanged" : then + " → " + now;
    }

    private static int since(Signal signal, Instant last, Evidence.Stance stance) {
        return (int) signal.evidence(stance).stream()
                .filter(evidence -> evidence.published().isAfter(last))
                .map(Evidence::article)
                .distinct()
                .count();
    }

    /** Themes of the last brief of which nobody reported since, and whether they were closed. */
    private List<Passage> quiet(@Nullable Brief previous, Set<ItemRef> told) {
        if (previous == null) {
            return List.of();
        }
        return previous.items().stream()
                .filter(item -> item.item().type() == ItemRef.Type.SIGNAL && !told.contains(item.item()))
                .map(NumberedItem::item)
                .flatMap(item -> signals.byId(new SignalId(item.id()), occasion.at()).stream())
                .filter(signal -> !signal.reinforced().isAfter(previous.sealed()))
                .limit(QUIET)
                .map(signal -> Passage.fixed("%s: no new evidence since %s; %s."
                        .formatted(
                                Wording.quoted(signal.title()),
                                wording.day(signal.reinforced()),
                                course(signal, previous.sealed()))))
                .toList();
    }

    private String course(Signal signal, Instant last) {
        Optional<Difference> since = signals.difference(signal.id(), last, occasion.at());
        SignalVersion.State state =
                since.flatMap(Difference::turned).map(SignalVersion::state).orElse(SignalVersion.State.OPEN);
        return switch (state) {
            case OPEN ->
                "strength "
                        + strength(
                                since.map(one -> one.before().strength().value())
                                        .orElse(0.0),
                                signal);
            case FADED -> "closed, as its strength is below 0.5";
            case FALLEN -> "closed, as its sources took their words back";
            case MERGED -> "closed, as an older signal says the same";
        };
    }
}
