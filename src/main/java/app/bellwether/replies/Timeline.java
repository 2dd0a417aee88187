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
final class Timeline {

    /** Of one day; where many say the same, two show it. */
    private static final int OF_A_DAY = 2;

    /** The first one, and the newest. */
    private static final int MOST = 15;

    private Timeline() {}

    /** @param versions of the signal that it is, oldest first; none for a single fact */
    static Section of(Dossier dossier, List<SignalVersion> versions) {
        Map<LocalDate, List<Passage>> said = byDay(dossier, Stance.SUPPORTS);
        Map<LocalDate, List<Passage>> denied = byDay(dossier, Stance.CONTRADICTS);
        Set<LocalDate> days = new TreeSet<>(said.keySet());
        days.addAll(denied.keySet());
        List<Paragraph> told = new ArrayList<>();
        for (LocalDate day : days) {
            String strength =
                    strength(day, versions).map(value -> ", strength " + value).orElse("");
            day(day, strength, said, told);
            day(day, ", against it", denied, told);
        }
        int left = told.size() - MOST;
        if (left > 0) {
            told.subList(1, 1 + left).clear();
            told.add(1, Said.paragraph(Said.count(left, "line between is", "lines between are") + " left out here."));
        }
        List<Passage> nothing = told.isEmpty() ? List.of(Passage.fixed(Evidences.NOTHING)) : List.of();
        return Said.answer(
                "Day by day",
                new Block.Item(dossier.item().number(), dossier.item().title(), null, null, nothing, List.of(), told));
    }

    /** In each the order in which it was published; what is quoted before what is only known by its title. */
    private static Map<LocalDate, List<Passage>> byDay(Dossier dossier, Stance stance) {
        Stream<Passage> quoted = dossier.quotes().stream()
                .filter(quote -> quote.stance() == stance)
                .map(Dossier.Quote::passage);
        Stream<Passage> others =
                stance == Stance.SUPPORTS ? dossier.others().stream().map(Passage::reported) : Stream.empty();
        return Stream.concat(quoted, others)
                .collect(Collectors.groupingBy(passage ->
                        LocalDate.ofInstant(passage.citations().getFirst().published(), ZoneOffset.UTC)));
    }

    private static void day(LocalDate day, String lead, Map<LocalDate, List<Passage>> byDay, List<Paragraph> told) {
        List<Passage> passages = byDay.getOrDefault(day, List.of());
        if (passages.isEmpty()) {
            return;
        }
        List<Passage> shown = new ArrayList<>(passages.subList(0, Math.min(OF_A_DAY, passages.size())));
        if (passages.size() > OF_A_DAY) {
            shown.add(Passage.fixed(Said.count(passages.size() - OF_A_DAY, "more says", "more say") + " so that day."));
        }
        told.add(new Paragraph(Said.date(day) + lead + ":", shown));
    }

    /** That with which the day ended. */
    private static Optional<String> strength(LocalDate day, List<SignalVersion> versions) {
        return versions.stream()
                .filter(version ->
                        LocalDate.ofInstant(version.at(), ZoneOffset.UTC).equals(day))
                .reduce((_, later) -> later)
                .map(version -> Said.number(version.strength().value()));
    }
}
