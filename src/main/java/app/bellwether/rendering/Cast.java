package app.bellwether.rendering;

import app.bellwether.mail.Encoded;
import app.bellwether.mail.Encoding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a template made of a fragment, encoded for a mail.
 *
 * @param texts between the holes
 * @param holes one fewer than there are texts
 */
record Cast(List<Encoded> texts, List<Integer> holes) {

    Cast {
        texts = List.copyOf(texts);
        holes = List.copyOf(holes);
    }

    static Cast of(String made) {
        List<Encoded> texts = new ArrayList<>();
        List<Integer> holes = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < made.length(); at++) {
            int hole = Hole.at(made, at);
            if (hole >= 0) {
                texts.add(Encoded.of(made.substring(from, at)));
                holes.add(hole);
                from = Hole.end(made, at);
            }
        }
        texts.add(Encoded.of(made.substring(from)));
        return new Cast(texts, holes);
    }

    void pour(Encoding into, IntFunction<String> values) {
        into.append(texts.getFirst());
        for (int at = 0; at < holes.size(); at++) {
            into.append(values.apply(holes.get(at)));
            into.append(texts.get(at + 1));
        }
    }
}
