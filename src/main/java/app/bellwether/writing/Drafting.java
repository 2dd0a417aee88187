package app.bellwether.writing;

import app.bellwether.language.Linguist;
import app.bellwether.models.ModelReply;
import app.bellwether.models.ModelTask;
import app.bellwether.models.Models;
import app.bellwether.models.Prompt;
import app.bellwether.writing.gate.Gate;
import app.bellwether.writing.gate.GateContext;
import app.bellwether.writing.gate.Gated;
import app.bellwether.writing.gate.SecondLook;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * Has a model word something, from spans and nothing else: number the spans, ask, read, look at each sentence, ask once more with the
 * reasons. What is left may be shown; where nothing is, extracts tell it. The same spans in any order ask the same.
 */
public final class Drafting {

    private static final Set<ModelTask> OF_BRIEFS =
            EnumSet.of(ModelTask.ITEM, ModelTask.EDITION, ModelTask.INSIGHTS, ModelTask.DIGEST);

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
        return standalone(linguist, settings, clock, true, (_, _) -> {});
    }

    /**
     * The same.
     *
     * @param watched whether somebody waits who can look, when nobody listens at the endpoint
     * @param watch is told of every draft
     */
    public static Drafting standalone(
            Linguist linguist, Binder settings, Clock clock, boolean watched, DraftWatch watch) {
        return new Drafting(
                Models.standalone(settings, clock, watched),
                linguist,
                (_, gated, _) -> watch.on(gated.passed().size(), refused(gated)));
    }

    /** Whether there is a model for that; without one, nothing is ever drafted. */
    public boolean drafts(DraftTask task) {
        return models.answers(TaskForm.of(task).task());
    }

    /** Whether there is a model for something of a brief. */
    public boolean draftsBriefs() {
        return OF_BRIEFS.stream().anyMatch(models::answers);
    }

    /** Whether all that is ever drafted is there already, so that there is nothing to be asked for ahead. */
    public boolean draftsAtOnce() {
        return models.answersAtOnce();
    }

    /** What was drafted before of the same spans; nothing where the model was not asked, or not in time. Asks nobody. */
    public Drafted answered(DraftTask task, Collection<SourceSpan> spans) {
        return ifAnswered(task, spans, Instant.MIN).orElse(Drafted.NOTHING);
    }

    /**
     * Drafts. Takes its time; not to be called within a transaction.
     *
     * @param spans what the model is shown
     * @param until when a draft is of no use any more
     */
    public Drafted of(DraftTask task, Collection<SourceSpan> spans, Instant until) {
        return ifAnswered(task, spans, until).orElse(Drafted.NOTHING);
    }

    /** The same; empty where nobody answered, which an answer of which nothing passed is not. */
    public Optional<Drafted> ifAnswered(DraftTask task, Collection<SourceSpan> spans, Instant until) {
        return drafted(task, spans, until, _ -> {}, _ -> {});
    }

    /** The same, with what was asked and what was refused. */
    public DraftTrace traced(DraftTask task, Collection<SourceSpan> spans, Instant until) {
        List<DraftTrace.Refused> refused = new ArrayList<>();
        AtomicReference<@Nullable String> unanswered = new AtomicReference<>();
        Optional<Drafted> drafted =
                drafted(task, spans, until, gated -> refused.addAll(refused(gated)), unanswered::set);
        return new DraftTrace(request(task, spans), drafted.orElse(Drafted.NOTHING), refused, unanswered.get());
    }

    private static List<DraftTrace.Refused> refused(Gated gated) {
        return gated.refused().stream()
                .map(one -> new DraftTrace.Refused(one.sentence(), one.check(), PlainRefusals.of(one.reason())))
                .toList();
    }

    private Optional<Drafted> drafted(
            DraftTask task,
            Collection<SourceSpan> spans,
            Instant until,
            Consumer<Gated> watch,
            Consumer<String> unanswered) {
        TaskForm form = TaskForm.of(task);
        NumberedSpans numbered = new NumberedSpans(spans);
        if (numbered.isEmpty() || !models.answers(form.task())) {
            return Optional.empty();
        }
        Prompt prompt = prompt(task, form, numbered);
        ModelReply reply = models.ask(prompt, until);
        if (reply instanceof ModelReply.NoAnswer none) {
            unanswered.accept(none.reason());
        }
        if (!(reply instanceof ModelReply.Answered first)) {
            return Optional.empty();
        }
        GateContext context = new GateContext(numbered, task.language(), task.told());
        List<DraftedSentence> draft = form.read(first.content());
        SecondLook judge = new ModelJudge(models, prompts, numbered, until);
        Gated gated = passed(draft, first, form, context, judge, watch);
        if (mends(form, gated)
                && models.ask(prompt.with(reasons(gated, numbered)), until) instanceof ModelReply.Answered second) {
            List<DraftedSentence> other = form.read(second.content());
            gated = better(draft, gated, other, passed(other, second, form, context, judge, watch), context, judge);
        }
        return Optional.of(parts(gated, form));
    }

    /** That one of several spans does not say a claim is what the gate is asked, and nothing to be mended. */
    private static boolean mends(TaskForm form, Gated gated) {
        Set<String> passed = gated.passed().stream().map(Worded::part).collect(Collectors.toSet());
        return form.task() != ModelTask.CLAIMS
                && gated.refused().stream()
                        .map(Gated.Refusal::sentence)
                        .anyMatch(one -> one.form() != DraftedSentence.Form.CLAIM || !passed.contains(one.part()));
    }

    /** The request as it would be sent; empty where there is no model. */
    public String request(DraftTask task, Collection<SourceSpan> spans) {
        return models.request(prompt(task, TaskForm.of(task), new NumberedSpans(spans)));
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

    private Gated passed(
            List<DraftedSentence> draft,
            ModelReply.Answered answer,
            TaskForm form,
            GateContext context,
            SecondLook judge,
            Consumer<Gated> watch) {
        Gated gated = gate.pass(draft, context, judge);
        if (!answer.kept()) { // what was refused before is counted once
            log.note(form.task().name().toLowerCase(Locale.ROOT), gated, context.spans());
        }
        watch.accept(gated);
        return gated;
    }

    private static String reasons(Gated gated, NumberedSpans numbered) {
        List<String> refused = gated.refused().stream()
                .map(one -> one.sentence().text() + " (" + one.reason() + ")")
                .distinct()
                .toList();
        return "These sentences could not be used:\n\n" + numbered.beside(Map.of("refused", refused))
                + "\n\nAnswer once more with all of it. Leave out what cannot be said otherwise.";
    }

    /**
     * Of each part the draft of which more passed; sentences of two drafts were not written to stand side by side. What is chosen passes
     * once more, since a part of the second may say what another of the first does.
     */
    private Gated better(
            List<DraftedSentence> draft,
            Gated gated,
            List<DraftedSentence> other,
            Gated otherwise,
            GateContext context,
            SecondLook judge) {
        List<DraftedSentence> chosen = Stream.of(draft, other)
                .flatMap(List::stream)
                .map(one -> together(one.part()))
                .distinct()
                .flatMap(part -> (kept(otherwise, part) > kept(gated, part) ? other : draft)
                        .stream().filter(one -> together(one.part()).equals(part)))
                .toList();
        return gate.pass(chosen, context, judge);
    }

    private static long kept(Gated gated, String part) {
        return gated.passed().stream()
                .filter(one -> together(one.part()).equals(part))
                .count();
    }

    /** A question goes with its answer, a position with what is said against it. */
    private static String together(String part) {
        return part.replace("answer ", "question ").replace(DigestTask.AGAINST, DigestTask.POSITION);
    }

    /** Without parts of which too little is left, and without a question that lost its answer. */
    private static Drafted parts(Gated gated, TaskForm form) {
        Map<String, List<Worded>> parts = gated.passed().stream()
                .collect(Collectors.groupingBy(Worded::part, LinkedHashMap::new, Collectors.toList()));
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
