package app.bellwether.replies;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.SignalVersion;
import app.bellwether.writing.Block;
import app.bellwether.writing.Block.Paragraph;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An item day by day: what was said on each, and how strong that made it. */
record Timeline(Said said) {

    /** Of one day; where many say the same, two show it. */
    private static final int OF_A_DAY = 2;

    /** The first one, and the newest. */
    private static final int MOST = 15;

    /** @param versions of the signal that it is, oldest first; none for a single fact */
    Section of(ItemEvidence dossier, List<SignalVersion> versions) {
        Map<LocalDate, List<Passage>> supporting = byDay(dossier, Stance.SUPPORTS);
        Map<LocalDate, List<Passage>> denied = byDay(dossier, Stance.CONTRADICTS);
        Map<LocalDate, List<Passage>> beside = byDay(dossier, Stance.CONTEXT);
        Set<LocalDate> days = new TreeSet<>(supporting.keySet());
        days.addAll(denied.keySet());
        days.addAll(beside.keySet());
        List<Paragraph> told = new ArrayList<>();
        for (LocalDate day : days) {
            String date = said.date(day);
            String strong = strength(day, versions)
                    .map(value -> said.say("timeline.strength", "day", date, "strength", value))
                    .orElseGet(() -> said.say("timeline.day", "day", date));
            day(strong, supporting.getOrDefault(day, List.of()), told);
            day(said.say("timeline.against", "day", date), denied.getOrDefault(day, List.of()), told);
            day(said.say("timeline.beside", "day", date), beside.getOrDefault(day, List.of()), told);
        }
        int left = told.size() - MOST;
        if (left > 0) {
            told.subList(1, 1 + left).clear();
            told.add(1, Said.paragraph(said.say("timeline.left", "count", left)));
        }
        List<Passage> nothing = told.isEmpty() ? List.of(Passage.fixed(said.say("item.nothing"))) : List.of();
        return Said.answer(
                said.say("timeline.heading"),
                new Block.Item(dossier.item().number(), dossier.item().title(), null, null, nothing, List.of(), told));
    }

    /** In each the order in which it was published; what is quoted before what is only known by its title. */
    private static Map<LocalDate, List<Passage>> byDay(ItemEvidence dossier, Stance stance) {
        Stream<Passage> quoted = dossier.quotes().stream()
                .filter(quote -> quote.stance() == stance)
                .map(ItemEvidence.Quote::passage);
        Stream<Passage> others =
                stance == Stance.SUPPORTS ? dossier.others().stream().map(Passage::reported) : Stream.empty();
        return Stream.concat(quoted, others)
                .collect(Collectors.groupingBy(passage ->
                        LocalDate.ofInstant(passage.citations().getFirst().published(), ZoneOffset.UTC)));
    }

    private void day(String lead, List<Passage> passages, List<Paragraph> told) {
        if (passages.isEmpty()) {
            return;
        }
        List<Passage> shown = new ArrayList<>(passages.subList(0, Math.min(OF_A_DAY, passages.size())));
        if (passages.size() > OF_A_DAY) {
            shown.add(Passage.fixed(said.say("timeline.more", "count", passages.size() - OF_A_DAY)));
        }
        told.add(new Paragraph(lead, shown));
    }

    /** That with which the day ended. */
    private Optional<String> strength(LocalDate day, List<SignalVersion> versions) {
        return versions.stream()
                .filter(version ->
                        LocalDate.ofInstant(version.at(), ZoneOffset.UTC).equals(day))
                .reduce((_, later) -> later)
                .map(version -> said.number(version.strength().value()));
    }
}
