package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.signals.Signal;
import app.bellwether.signals.WordedSignals;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Drafted;
import app.bellwether.writing.SignalTask;
import app.bellwether.writing.Worded;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a signal comes to in a model's words, each sentence with the quotes that it rests on. */
@Component
final class SignalTold {

    private final WordedSignals wording;

    SignalTold(WordedSignals wording) {
        this.wording = wording;
    }

    /** A sentence, and where it is from. */
    record Sentence(String text, List<Behind> behind) {}

    /** Somebody, the part that they have, and what they do. */
    record Actor(String name, String part, String does, List<Behind> behind) {}

    /** A quote. */
    record Behind(String publisher, String date, String path) {}

    /** Nothing where no model tells it. */
    Map<String, Object> of(Signal signal) {
        Drafted told = wording.of(signal);
        List<Sentence> analysis = sentences(told.part("analysis"));
        return analysis.isEmpty()
                ? Map.of()
                : Map.of(
                        "thesis", sentences(told.part("title")),
                        "analysis", analysis,
                        "actors", actors(told),
                        "reasons",
                                told.parts().entrySet().stream()
                                        .filter(part -> part.getKey().startsWith("why "))
                                        .flatMap(part -> sentences(part.getValue()).stream())
                                        .toList());
    }

    /** Each sentence begins with the name. */
    private static List<Actor> actors(Drafted told) {
        return SignalTask.PARTS.stream()
                .flatMap(part -> told.parts().keySet().stream()
                        .filter(key -> key.startsWith(SignalTask.WHO + part + " "))
                        .flatMap(key -> {
                            String name = Clean.line(key.substring((SignalTask.WHO + part + " ").length()));
                            return sentences(told.part(key)).stream()
                                    .filter(said -> said.text().startsWith(name))
                                    .map(said ->
                                            new Actor(name, part, said.text().substring(name.length()), said.behind()));
                        }))
                .toList();
    }

    private static List<Sentence> sentences(List<Worded> worded) {
        return worded.stream()
                .map(one -> new Sentence(
                        Clean.line(one.passage().text()),
                        one.passage().citations().stream()
                                .map(SignalTold::behind)
                                .toList()))
                .toList();
    }

    private static Behind behind(Citation quote) {
        return new Behind(
                Clean.line(quote.publisher()),
                Times.day(quote.published()),
                WebLinks.path(quote.article(), quote.revision(), quote.of(), quote.start(), quote.end()));
    }
}
