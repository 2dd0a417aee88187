package app.bellwether.signals;

import app.bellwether.language.Linguist;
import app.bellwether.language.Memory;
import app.bellwether.writing.Drafted;
import app.bellwether.writing.Drafting;
import app.bellwether.writing.SignalTask;
import app.bellwether.writing.SourceSpan;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has a model tell what signals come to, from their evidence and nothing else: a title, an analysis, and why each article counts. Each version is
 * asked for once; until it is answered, a signal is told by its quotes. Safe for threads.
 */
@Component
public final class WordedSignals {

    /** Pages of signals are English. */
    private static final String LANGUAGE = "en";

    private static final Set<String> READ = Set.of(LANGUAGE, "und");
    private static final int QUOTES = 40;
    private static final int KEPT = 500;

    private static final Logger LOG = LoggerFactory.getLogger(WordedSignals.class);

    private final Drafting drafting;
    private final Linguist linguist;

    private final Memory<Version, Drafted> told = new Memory<>(KEPT);

    public WordedSignals(Drafting drafting, Linguist linguist) {
        this.drafting = drafting;
        this.linguist = linguist;
    }

    private record Version(SignalId signal, int number) {}

    /** Whether there is a model for it. */
    public boolean isOn() {
        return drafting.drafts(new SignalTask("", "", LANGUAGE, List.of()));
    }

    /** Asks for those that were not asked for yet, one after the other. Not to be called within a transaction. */
    public void prepare(Collection<Signal> signals, Instant until) {
        for (Signal signal : signals) {
            if (told.known(version(signal)) == null) {
                try {
                    keep(signal, drafting.of(task(signal), spans(signal), until));
                } catch (RuntimeException failure) {
                    LOG.warn("A model could not be asked for {}", signal.id(), failure);
                }
            }
        }
    }

    /**
     * What it comes to, as a model tells it: {@code title}, {@code analysis}, and {@code why a1}, {@code why a2}, … for its articles.
     * Nothing where there is no model, or it was not asked yet. Asks nobody.
     */
    public Drafted of(Signal signal) {
        Drafted known = told.known(version(signal));
        if (known != null || !isOn()) {
            return known == null ? Drafted.NOTHING : known;
        }
        return keep(signal, drafting.answered(task(signal), spans(signal)));
    }

    private Drafted keep(Signal signal, Drafted drafted) {
        if (!drafted.isEmpty()) {
            told.keep(version(signal), drafted);
        }
        return drafted;
    }

    private static Version version(Signal signal) {
        return new Version(signal.id(), signal.version());
    }

    private static SignalTask task(Signal signal) {
        return new SignalTask(signal.title(), "", LANGUAGE, List.of());
    }

    /** The newest of its quotes, those that contradict it among them. */
    private List<SourceSpan> spans(Signal signal) {
        return signal.evidence().stream()
                .filter(one -> READ.contains(linguist.languageOf(one.quote())))
                .sorted(Comparator.comparing(Evidence::published).reversed().thenComparing(Evidence::article))
                .limit(QUOTES)
                .map(one -> new SourceSpan(one.citation()))
                .toList();
    }
}
