package app.bellwether.writing;

import app.bellwether.language.Linguist;
import app.bellwether.models.ModelReply;
import app.bellwether.models.ModelTask;
import app.bellwether.models.Models;
import app.bellwether.models.Prompt;
import app.bellwether.writing.gate.Gate;
import app.bellwether.writing.gate.GateContext;
import app.bellwether.writing.gate.Gated;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * Has a model word something, from spans and nothing else: number the spans, ask, read, look at each sentence, ask once more with the
 * reasons. What is left may be shown; where nothing is, extracts tell it. The same spans in any order ask the same.
 */
public final class Drafting {

    private final Models models;
    private final Gate gate;
    private final Prompts prompts = new Prompts();
    private final GateLog log;

    Drafting(Models models, Linguist linguist, GateLog log) {
        this.models = models;
        this.gate = new Gate(linguist);
        this.log = log;
    }

    /**
     * One for a process without a database, which keeps nothing.
     *
     * @param settings those of the server; without {@code bellwether.model.url} requests are made, and not sent
     * @throws IllegalArgumentException when one is wrong; the message says how
     */
    public static Drafting standalone(Linguist linguist, Binder settings, Clock clock) {
        return standalone(linguist, settings, clock, (_, _) -> {});
    }

    /**
     * The same.
     *
     * @param watch is told by task what became of every draft; by several threads at once
     */
    public static Drafting standalone(
            Linguist linguist, Binder settings, Clock clock, BiConsumer<String, Gated> watch) {
        return new Drafting(Models.standalone(settings, clock), linguist, (task, gated, shown) -> watch.accept(task, gated));
    }

    /** Whether there is a model for that; without one, nothing is ever drafted. */
    public boolean drafts(DraftTask task) {
        return models.answers(TaskForm.of(task).task());
    }

    /** Whether there is a model for something of a brief. */
    public boolean draftsBriefs() {
        return models.answers(ModelTask.ITEM) || models.answers(ModelTask.EDITION);
    }

    /** What was drafted before of the same spans; nothing where the model was not asked, or not in time. Asks nobody. */
    public Drafted answered(DraftTask task, Collection<SourceSpan> spans) {
        return drafted(task, spans, Instant.MIN, _ -> {});
    }

    /**
     * Drafts. Takes its time; not to be called within a transaction.
     *
     * @param spans what the model is shown
     * @param until when a draft is of no use any more
     */
    public Drafted of(DraftTask task, Collection<SourceSpan> spans, Instant until) {
        return drafted(task, spans, until, _ -> {});
    }

    /** The same, with what was asked and what was refused. */
    public DraftTrace traced(DraftTask task, Collection<SourceSpan> spans, Instant until) {
        List<DraftTrace.Refused> refused = new ArrayList<>();
        Drafted drafted = drafted(task, spans, until, gated -> gated.refused()
                .forEach(one -> refused.add(new DraftTrace.Refused(one.sentence(), one.check(), one.reason()))));
        return new DraftTrace(request(task, spans), drafted, refused);
    }

    private Drafted drafted(
            DraftTask task, Collection<SourceSpan> spans, Instant until, Consumer<Gated> watch) {
        TaskForm form = TaskForm.of(task);
        NumberedSpans numbered = NumberedSpans.of(spans);
        if (numbered.isEmpty() || !models.answers(form.task())) {
            return Drafted.NOTHING;
        }
        Prompt prompt = prompt(task, form, numbered);
        if (!(models.ask(prompt, until) instanceof ModelReply.Answered first)) {
            return Drafted.NOTHING;
        }
        GateContext context = new GateContext(numbered, task.language(), task.told());
        Gated gated = passed(form, first, context, watch);
        Map<String, List<Worded>> parts = parts(gated);
        if (!gated.refused().isEmpty()
                && models.ask(prompt.with(reasons(gated)), until) instanceof ModelReply.Answered second) {
            parts = better(parts, parts(passed(form, second, context, watch)));
        }
        return kept(parts, form);
    }

    /** The request as it would be sent; empty where there is no model. */
    public String request(DraftTask task, Collection<SourceSpan> spans) {
        return models.request(prompt(task, TaskForm.of(task), NumberedSpans.of(spans)));
    }

    private Prompt prompt(DraftTask task, TaskForm form, NumberedSpans numbered) {
        return new Prompt(
                form.task(),
                TaskForm.VERSION,
                Gate.VERSION,
                prompts.rules(task.language()),
                List.of(prompts.asked(form, numbered)),
                form.shape(),
                form.words());
    }

    private Gated passed(TaskForm form, ModelReply.Answered answer, GateContext context, Consumer<Gated> watch) {
        Gated gated = gate.pass(form.reader().apply(answer.content()), context);
        if (!answer.kept()) { // what was refused before is counted once
            log.note(form.task().name().toLowerCase(Locale.ROOT), gated, context.spans());
        }
        watch.accept(gated);
        return gated;
    }

    private static String reasons(Gated gated) {
        StringBuilder reasons = new StringBuilder("These sentences could not be used:\n");
        for (Gated.Refusal refusal : gated.refused()) {
            reasons.append("- ")
                    .append(SpanText.line(refusal.sentence().text()))
                    .append(" (")
                    .append(SpanText.line(refusal.reason()))
                    .append(")\n");
        }
        return reasons.append("Answer once more with all of it. Leave out what cannot be said otherwise.")
                .toString();
    }

    private static Map<String, List<Worded>> parts(Gated gated) {
        Map<String, List<Worded>> parts = new LinkedHashMap<>();
        gated.passed()
                .forEach(one -> parts.computeIfAbsent(one.part(), any -> new ArrayList<>())
                        .add(one));
        return parts;
    }

    /** The draft of which more passed; sentences of two drafts were not written to stand side by side. */
    private static Map<String, List<Worded>> better(Map<String, List<Worded>> first, Map<String, List<Worded>> second) {
        return sentences(second) > sentences(first) ? second : first;
    }

    private static int sentences(Map<String, List<Worded>> parts) {
        return parts.values().stream().mapToInt(List::size).sum();
    }

    /** Without parts of which too little is left, and without a question that lost its answer. */
    private static Drafted kept(Map<String, List<Worded>> parts, TaskForm form) {
        Map<String, List<Worded>> kept = new LinkedHashMap<>(parts);
        kept.entrySet().removeIf(part -> part.getValue().size() < form.fewest().getOrDefault(part.getKey(), 1));
        kept.keySet()
                .removeIf(part ->
                        part.startsWith("question ") && !parts.containsKey(part.replace("question ", "answer ")));
        kept.keySet()
                .removeIf(
                        part -> part.startsWith("answer ") && !parts.containsKey(part.replace("answer ", "question ")));
        return new Drafted(kept);
    }
}
