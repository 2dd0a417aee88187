package app.bellwether.replies;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalVersion;
import app.bellwether.writing.Block;
import app.bellwether.writing.Block.Paragraph;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers that show what the sources say. */
record Evidences(Said said) {

    /** A mail with more would be cut off by some mailboxes. */
    private static final int MOST_QUOTES = 30;

    /** The item in full. */
    Section more(ItemEvidence dossier) {
        List<Paragraph> details = new ArrayList<>();
        quotes(dossier, Stance.SUPPORTS, said.say("more.supports"), details);
        quotes(dossier, Stance.CONTRADICTS, said.say("more.contradicts"), details);
        quotes(dossier, Stance.CONTEXT, said.say("more.beside"), details);
        others(dossier, details);
        if (!dossier.since().isEmpty()) {
            details.add(changed(dossier.since()));
        }
        Signal signal = dossier.signal();
        String label = signal == null ? null : signal.urgency().level().words(said.frame());
        Passage why = signal == null ? null : Passage.fixed(reason(signal));
        return Said.answer(said.say("more.heading"), item(dossier, label, why, limited(details)));
    }

    /** Whole dates, as they are universally. */
    private String reason(Signal signal) {
        return signal.urgency().reason(said.frame(), LocalDate.MIN);
    }

    /** Every article, each with the first of its words that count. */
    Section sources(ItemEvidence dossier) {
        Map<String, Passage> articles = new LinkedHashMap<>();
        dossier.quotes().forEach(quote -> articles.putIfAbsent(quote.citation().article(), quote.passage()));
        dossier.others().forEach(title -> articles.putIfAbsent(title.article(), Passage.reported(title)));
        List<Paragraph> details = new ArrayList<>();
        articles.values().forEach(passage -> details.add(dated("", passage, dossier)));
        Passage count =
                articles.isEmpty() ? null : Passage.fixed(said.say("sources.count", "articles", articles.size()));
        return Said.answer(said.say("sources.heading"), item(dossier, null, count, limited(details)));
    }

    /** The words themselves. */
    Section quotes(ItemEvidence dossier) {
        List<Paragraph> details = new ArrayList<>();
        quotes(dossier, Stance.SUPPORTS, "", details);
        return Said.answer(said.say("quotes.heading"), item(dossier, null, null, limited(details)));
    }

    private Block item(ItemEvidence dossier, @Nullable String label, @Nullable Passage why, List<Paragraph> details) {
        List<Passage> nothing = details.isEmpty() ? List.of(Passage.fixed(said.say("item.nothing"))) : List.of();
        return new Block.Item(dossier.item().number(), dossier.item().title(), label, why, nothing, List.of(), details);
    }

    private void quotes(ItemEvidence dossier, Stance stance, String lead, List<Paragraph> details) {
        dossier.quotes().stream()
                .filter(quote -> quote.stance() == stance)
                .map(quote -> dated(lead, quote.passage(), dossier))
                .forEach(details::add);
    }

    private void others(ItemEvidence dossier, List<Paragraph> details) {
        dossier.others().stream()
                .map(title -> dated(said.say("more.also"), Passage.reported(title), dossier))
                .forEach(details::add);
    }

    /** "Corvane Post (AFP), 3 March 2026:" where the Post has its words from there. */
    private Paragraph dated(String lead, Passage passage, ItemEvidence dossier) {
        Citation citation = passage.citations().getFirst();
        String origin = dossier.origins().get(citation.article());
        String where = citation.publisher() + (origin == null ? "" : " (" + origin + ")");
        String dated = said.say("item.dated", "where", where, "day", said.date(citation.published()));
        return new Paragraph(
                lead.isEmpty() ? dated : said.say("item.lead", "lead", lead, "dated", dated), List.of(passage));
    }

    /** What it says was kept in English; others have the command that computes it anew. */
    private Paragraph changed(List<SignalVersion> since) {
        SignalVersion newest = since.getLast();
        Passage count = Passage.fixed(said.say("more.changes", "count", since.size(), "day", said.date(newest.at())));
        return new Paragraph(
                said.say("more.changed"),
                said.frame().language().equals(Frame.ENGLISH)
                        ? List.of(count, Passage.fixed(newest.change()))
                        : List.of(count));
    }

    private List<Paragraph> limited(List<Paragraph> details) {
        if (details.size() <= MOST_QUOTES) {
            return details;
        }
        int left = details.size() - MOST_QUOTES;
        List<Paragraph> limited = new ArrayList<>(details.subList(0, MOST_QUOTES));
        limited.add(Said.paragraph(said.say("item.left", "count", left)));
        return limited;
    }
}
