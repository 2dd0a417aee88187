package app.bellwether.replies;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalVersion;
import app.bellwether.writing.Block;
import app.bellwether.writing.Block.Paragraph;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers that show what the sources say. */
final class Evidences {

    /** A mail with more would be cut off by some mailboxes. */
    private static final int MOST_QUOTES = 30;

    static final String NOTHING = "Not in the sources: nothing more is stored about this item.";

    private Evidences() {}

    /** The item in full. */
    static Section more(Dossier dossier) {
        List<Paragraph> details = new ArrayList<>();
        quotes(dossier, Stance.SUPPORTS, "What supports it", details);
        quotes(dossier, Stance.CONTRADICTS, "What contradicts it", details);
        quotes(dossier, Stance.CONTEXT, "Beside it", details);
        others(dossier, details);
        if (!dossier.updates().isEmpty()) {
            details.add(new Paragraph("What has moved on:", dossier.updates()));
        }
        if (!dossier.since().isEmpty()) {
            details.add(changed(dossier.since()));
        }
        Signal signal = dossier.signal();
        String label = signal == null ? null : signal.urgency().level().words();
        Passage why = signal == null ? null : Passage.fixed(signal.urgency().reason());
        return Said.answer("More on what you asked about", item(dossier, label, why, limited(details)));
    }

    /** Every article, each with the first of its words that count. */
    static Section sources(Dossier dossier) {
        Map<String, Passage> articles = new LinkedHashMap<>();
        dossier.quotes().forEach(quote -> articles.putIfAbsent(quote.citation().article(), quote.passage()));
        dossier.others().forEach(title -> articles.putIfAbsent(title.article(), Passage.reported(title)));
        List<Paragraph> details = new ArrayList<>();
        articles.values().forEach(passage -> details.add(dated("", passage, dossier)));
        Passage count = articles.isEmpty()
                ? null
                : Passage.fixed(Said.count(articles.size(), "article is", "articles are") + " behind it.");
        return Said.answer("Where it comes from", item(dossier, null, count, limited(details)));
    }

    /** The words themselves. */
    static Section quotes(Dossier dossier) {
        List<Paragraph> details = new ArrayList<>();
        quotes(dossier, Stance.SUPPORTS, "", details);
        return Said.answer("In the words of the sources", item(dossier, null, null, limited(details)));
    }

    private static Block item(Dossier dossier, @Nullable String label, @Nullable Passage why, List<Paragraph> details) {
        List<Passage> nothing = details.isEmpty() ? List.of(Passage.fixed(NOTHING)) : List.of();
        return new Block.Item(dossier.item().number(), dossier.item().title(), label, why, nothing, List.of(), details);
    }

    private static void quotes(Dossier dossier, Stance stance, String lead, List<Paragraph> details) {
        dossier.quotes().stream()
                .filter(quote -> quote.stance() == stance)
                .map(quote -> dated(lead, quote.passage(), dossier))
                .forEach(details::add);
    }

    private static void others(Dossier dossier, List<Paragraph> details) {
        dossier.others().stream()
                .map(title -> dated("Also reported", Passage.reported(title), dossier))
                .forEach(details::add);
    }

    /** "Corvane Post (AFP), 3 March 2026:" where the Post has its words from there. */
    private static Paragraph dated(String lead, Passage passage, Dossier dossier) {
        Citation citation = passage.citations().getFirst();
        String origin = dossier.origins().get(citation.article());
        String where = citation.publisher() + (origin == null ? "" : " (" + origin + ")") + ", "
                + Said.date(citation.published());
        return new Paragraph((lead.isEmpty() ? "" : lead + " · ") + where + ":", List.of(passage));
    }

    private static Paragraph changed(List<SignalVersion> since) {
        SignalVersion newest = since.getLast();
        String count = Said.count(since.size(), "change", "changes") + " since your brief, the newest on "
                + Said.date(newest.at()) + ":";
        return new Paragraph("What changed:", List.of(Passage.fixed(count), Passage.fixed(newest.change())));
    }

    private static List<Paragraph> limited(List<Paragraph> details) {
        if (details.size() <= MOST_QUOTES) {
            return details;
        }
        int left = details.size() - MOST_QUOTES;
        List<Paragraph> limited = new ArrayList<>(details.subList(0, MOST_QUOTES));
        limited.add(
                Said.paragraph(Said.count(left, "more quote is", "more quotes are") + " stored but left out here."));
        return limited;
    }
}
