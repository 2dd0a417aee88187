package app.bellwether.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowTest {

    @Property(tries = 40)
    void movesWhatComesAfterAnInsertedPlace(
            @ForAll @Size(max = 400) List<Boolean> meant, @ForAll @Size(value = 400) List<Integer> where) {
        List<Boolean> plain = new ArrayList<>();
        Row row = new Row();
        for (int at = 0; at < meant.size(); at++) {
            int place = Math.floorMod(where.get(at), plain.size() + 1);
            plain.add(place, meant.get(at));
            row.insert(place, meant.get(at));
        }

        assertThat(IntStream.range(0, plain.size() + 70)
                        .filter(place -> row.has(place) != (place < plain.size() && plain.get(place))))
                .isEmpty();
    }

    @Test
    void joinsRowsOfDifferentLengths() {
        Row some = row(1, 700);
        Row others = row(1, 2);

        assertThat(members(some.and(others))).containsExactly(1);
        assertThat(members(others.or(some))).containsExactly(1, 2, 700);
    }

    private static Row row(int... places) {
        Row row = new Row();
        for (int place : places) {
            row.add(place);
        }
        return row;
    }

    private static List<Integer> members(Row row) {
        return IntStream.range(0, 1000).filter(row::has).boxed().toList();
    }
}
