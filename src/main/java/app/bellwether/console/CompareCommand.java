package app.bellwether.console;

import app.bellwether.judging.JudgedPassage;
import app.bellwether.judging.PairJudge;
import app.bellwether.judging.PairVerdict;
import app.bellwether.judging.PassageVerdict;
import app.bellwether.judging.Relation;
import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Reads {\"id\",\"a\",\"b\"}, b a text or a list of sentences; writes what b says of a.",
        footerHeading = Lines.INPUT,
        footer = CompareCommand.FIELDS + ".")
final class CompareCommand implements Callable<Integer> {

    static final String FIELDS = "a pair needs \"id\", \"a\" and \"b\", which is a text or a list of sentences";

    private final Lines lines;

    CompareCommand(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        Linguist linguist = Pipeline.linguist();
        PairJudge judge = PairJudge.learned(linguist);
        List<Asked> all = lines.read(CompareCommand::asked);
        int done = 0;
        for (Asked asked : all) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", asked.id);
            Statement a = read(linguist, asked.a);
            if (asked.list) {
                PassageVerdict verdict = judge.of(
                        a,
                        new JudgedPassage(asked.b.stream()
                                .map(text -> read(linguist, text))
                                .toList()));
                put(line, verdict.verdict());
                line.put("sentences", verdict.deciding());
            } else {
                put(line, judge.of(a, read(linguist, asked.b.getFirst())));
            }
            lines.write(line);
            lines.progress("pairs", ++done, all.size());
        }
        return 0;
    }

    private static Statement read(Linguist linguist, String text) {
        return new Statement(linguist, text, linguist.languageOf(text));
    }

    private static void put(Map<String, Object> line, PairVerdict verdict) {
        Map<String, Object> of = new LinkedHashMap<>();
        for (Relation relation : Relation.values()) {
            of.put(name(relation), ReadCommand.rounded(verdict.p(relation)));
        }
        line.put("relation", name(verdict.relation()));
        line.put("p", of);
    }

    private static String name(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Asked asked(JsonNode line) {
        JsonNode b = line.path("b");
        if (!line.path("id").isValueNode() || !line.path("a").isString() || !(b.isString() || b.isArray())) {
            throw new IllegalArgumentException(FIELDS);
        }
        List<String> texts = new ArrayList<>();
        if (b.isArray()) {
            b.forEach(one -> texts.add(one.asString()));
        } else {
            texts.add(b.asString());
        }
        return new Asked(line.path("id").asString(), line.path("a").asString(), texts, b.isArray());
    }

    private record Asked(String id, String a, List<String> b, boolean list) {}
}
