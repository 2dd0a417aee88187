package app.bellwether.web;

import static java.util.stream.Collectors.groupingBy;

import app.bellwether.models.ModelTask;
import app.bellwether.models.ModelUse;
import app.bellwether.models.ModelUse.Attempts;
import app.bellwether.models.ModelUse.Price;
import app.bellwether.models.ModelUse.Setting;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a language model was asked, what that took, and what the gate refused of its answers. */
@RestController
final class ModelPages {

    private static final int DAYS = ModelDays.DAYS;
    private static final int MOST = 50;

    private final ModelUse use;
    private final GateShares gate;
    private final OperatorDoor door;
    private final Clock clock;
    private final Press press;

    ModelPages(ModelUse use, GateShares gate, OperatorDoor door, Clock clock, Press press) {
        this.use = use;
        this.gate = gate;
        this.door = door;
        this.clock = clock;
        this.press = press;
    }

    @GetMapping("/operator/models")
    ResponseEntity<String> all(HttpServletRequest request) {
        return door.show(request, _ -> page());
    }

    private ResponseEntity<String> page() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate from = today.minusDays(DAYS - 1L);
        Setting setting = use.setting().orElse(null);
        Price price = setting == null ? null : setting.price();
        List<Attempts> attempts = use.since(from);
        Map<String, Object> model = new HashMap<>();
        model.put("days", DAYS);
        model.put("most", MOST);
        model.put("trouble", use.trouble().orElse(""));
        model.put("priced", price != null);
        if (setting != null) {
            model.put("setting", setting);
            model.put("spent", ModelSums.whole(use.spentToday()));
            model.put("tokensADay", ModelSums.whole(setting.tokensADay()));
        }
        if (!attempts.isEmpty()) {
            model.put("all", ModelSums.of(attempts).line("All", price));
            model.put("byDay", byDay(attempts, price));
            model.put("byTask", byTask(attempts, price));
            ModelDays.took(attempts, from, today, price).ifPresent(chart -> model.put("chart", chart));
        }
        model.put("checks", gate.byCheck(from));
        model.put("tasks", gate.byTask(from));
        model.put("refused", gate.newest(MOST));
        return press.show("models.ftlh", "Language model", model);
    }

    private static List<ModelSums.Line> byDay(List<Attempts> attempts, @Nullable Price price) {
        Map<LocalDate, List<Attempts>> days = new TreeMap<>(Comparator.reverseOrder());
        days.putAll(attempts.stream().collect(groupingBy(Attempts::day)));
        return days.entrySet().stream()
                .map(day -> ModelSums.of(day.getValue()).line(Times.shortDay(day.getKey()), price))
                .toList();
    }

    private static List<ModelSums.Line> byTask(List<Attempts> attempts, @Nullable Price price) {
        Map<ModelTask, List<Attempts>> tasks = new TreeMap<>(attempts.stream().collect(groupingBy(Attempts::task)));
        return tasks.entrySet().stream()
                .map(task -> ModelSums.of(task.getValue()).line(Plain.words(task.getKey()), price))
                .toList();
    }
}
