package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.Signals;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The signals: what is claimed, how strongly, since when, and by whose words. */
@RestController
final class SignalPages {

    private final Signals signals;
    private final SignalIndex index;
    private final SignalSheet sheet;
    private final SignalTold told;
    private final Clock clock;
    private final Press press;

    SignalPages(Signals signals, SignalIndex index, SignalSheet sheet, SignalTold told, Clock clock, Press press) {
        this.signals = signals;
        this.index = index;
        this.sheet = sheet;
        this.told = told;
        this.clock = clock;
        this.press = press;
    }

    @GetMapping("/signals")
    ResponseEntity<String> all(
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String urgency,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page) {
        var asked = new SignalFilter(topic.strip(), region.strip(), urgency.strip(), state.equals("closed"));
        return press.show("signals.ftlh", "Signals", index.of(asked, page, clock.instant()));
    }

    @GetMapping("/signals/{id}")
    ResponseEntity<String> one(@PathVariable String id) {
        Instant now = clock.instant();
        SignalId heir = signals.heir(new SignalId(id));
        if (!heir.value().equals(id)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/signals/" + heir))
                    .build();
        }
        return signals.byId(new SignalId(id), now)
                .map(signal -> press.show("signal.ftlh", Clean.line(signal.title()), model(signal, now)))
                .orElseGet(press::missing);
    }

    private Map<String, Object> model(Signal signal, Instant now) {
        Map<String, Object> model = new HashMap<>(sheet.of(signal));
        model.put("who", SignalSheet.who(signal));
        model.putAll(told.of(signal));
        model.putAll(SignalHistory.of(signals, signal, now));
        model.put("asOf", Times.minute(now));
        return model;
    }
}
