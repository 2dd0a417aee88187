package app.bellwether.writing.gate;

import static app.bellwether.writing.gate.GateCheck.Stage.EXACT;
import static app.bellwether.writing.gate.GateCheck.Stage.ORDER;
import static app.bellwether.writing.gate.GateCheck.Stage.SIGNS;

import app.bellwether.judging.Directions;
import app.bellwether.judging.PairJudge;
import app.bellwether.judging.SentenceJudge;
import app.bellwether.language.Linguist;
import app.bellwether.writing.Citation;
import app.bellwether.writing.DigestTask;
import app.bellwether.writing.DraftedSentence;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Grounding;
import app.bellwether.writing.Grounding.Fault;
import app.bellwether.writing.Passage;
import app.bellwether.writing.SignalTask;
import app.bellwether.writing.SourceSpan;
import app.bellwether.writing.Worded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a draft must pass before a reader sees it. One ordered list of checks, the exact ones first; a sentence is refused by the first
 * that finds something, and by none in silence. Where somebody understands what is said, the others give way to them. {@code
 * docs/models.md} says what each of them is for.
 */
public final class Gate {

    /** Changes with the checks: what was answered before is asked anew then. */
    public static final String VERSION = "4";

    private final Linguist linguist;
    private final Grounding grounding;
    private final List<GateCheck> checks;

    public Gate(Linguist linguist) {
        this.linguist = linguist;
        this.grounding = new Grounding(linguist);
        this.checks = checks(linguist);
    }

    private static List<GateCheck> checks(Linguist linguist) {
        WordingChecks wording = new WordingChecks(linguist);
        ValueChecks values = new ValueChecks(linguist);
        BorneOut judges = new BorneOut(PairJudge.learned(linguist), SentenceJudge.learned());
        AddedWords added = new AddedWords(linguist);
        Extracts extracts = new Extracts(linguist);
        return List.of(
                new GateCheck("schema", true, EXACT, WordingChecks::schema),
                new GateCheck("language", true, EXACT, wording::language),
                new GateCheck("length", true, EXACT, WordingChecks::length),
                new GateCheck("spans", true, EXACT, WordingChecks::spans),
                new GateCheck("boilerplate", true, EXACT, judges::boilerplate),
                new GateCheck("identifiers", true, EXACT, ValueChecks::identifiers),
                new GateCheck("numbers", true, EXACT, values::numbers),
                new GateCheck("dates", true, EXACT, values::dates),
                new GateCheck("names", true, EXACT, values::names),
                new GateCheck("quotation", true, EXACT, WordingChecks::quotation),
                new GateCheck("link", true, EXACT, WordingChecks::link),
                new GateCheck("markup", true, EXACT, WordingChecks::markup),
                new GateCheck("voice", true, EXACT, WordingChecks::voice),
                new GateCheck("ending", true, EXACT, WordingChecks::ending),
                new GateCheck("numbers", true, SIGNS, values::numbersOfIt),
                new GateCheck("dates", true, SIGNS, values::datesOfIt),
                new GateCheck("names", true, SIGNS, values::namesOfIt),
                new GateCheck("joined", true, SIGNS, WordingChecks::joined),
                new GateCheck("modality", false, SIGNS, Gate::modality),
                new GateCheck("negation", true, SIGNS, Gate::negation),
                new GateCheck("actors", true, SIGNS, Gate::actors),
                new GateCheck("added", false, SIGNS, added::refusal),
                new GateCheck("judge", false, SIGNS, judges::refusal),
                new GateCheck("leaning", true, ORDER, judges::leaning),
                new GateCheck("repeats", true, ORDER, sentence -> repeats(extracts, sentence)),
                new GateCheck("beginning", true, ORDER, WordingChecks::beginning));
    }

    /** The names of the checks, in their order. */
    public List<String> names() {
        return checks.stream().map(GateCheck::name).distinct().toList();
    }

    /**
     * Looks at each sentence. What has nothing exact against it is looked at a second time, if somebody does: what they say of it counts,
     * whatever the checks that go by signs found. Those that passed count as told for those after them: what is reported for what is
     * reported, what is concluded or suggested for what is concluded or suggested, why articles count for why others do. A title says in
     * short what is told below it, and a question what is answered.
     */
    public Gated pass(List<DraftedSentence> draft, GateContext context, SecondLook look) {
        Map<DraftedSentence, Gated.Refusal> refusals = new HashMap<>();
        draft.forEach(one -> refusal(one, context, EXACT).ifPresent(refusal -> refusals.put(one, refusal)));
        List<DraftedSentence> left =
                draft.stream().filter(one -> !refusals.containsKey(one)).toList();
        Map<DraftedSentence, SecondLook.Finding> found = left.isEmpty() ? Map.of() : look.of(left);
        left.forEach(one -> Optional.ofNullable(found.get(one))
                .map(finding -> refusal(one, finding))
                .orElseGet(() -> refusal(one, context, SIGNS))
                .ifPresent(refusal -> refusals.put(one, refusal)));
        return inOrder(draft, context, refusals, found);
    }

    private static Optional<Gated.Refusal> refusal(DraftedSentence drafted, SecondLook.Finding finding) {
        return finding.borneOut()
                ? Optional.empty()
                : Optional.of(new Gated.Refusal(
                        drafted,
                        "judge",
                        finding.words().isBlank()
                                ? "the spans do not bear it out, not all of it"
                                : "the spans do not bear this out: " + finding.words()));
    }

    private Gated inOrder(
            List<DraftedSentence> draft,
            GateContext context,
            Map<DraftedSentence, Gated.Refusal> refusals,
            Map<DraftedSentence, SecondLook.Finding> found) {
        List<Worded> passed = new ArrayList<>();
        List<Gated.Refusal> refused = new ArrayList<>();
        Map<String, List<String>> told = new HashMap<>();
        String broken = "";
        for (DraftedSentence drafted : draft) {
            List<String> alike = told.computeIfAbsent(saidAs(drafted), _ -> new ArrayList<>(context.told()));
            boolean tells = drafted.form() == Form.SENTENCE || drafted.part().startsWith(DigestTask.POSITION);
            List<String> before = tells ? others(drafted, alike) : List.of();
            GateContext now = context.behind(before, broken.equals(drafted.part()));
            boolean twice = passed.stream()
                    .filter(one -> drafted.form() != Form.CLAIM || !one.part().equals(drafted.part()))
                    .anyMatch(one -> one.passage().text().equals(drafted.text().strip()));
            Optional<Gated.Refusal> refusal = twice
                    ? Optional.of(new Gated.Refusal(drafted, "repeats", "it stands above"))
                    : Optional.ofNullable(refusals.get(drafted)).or(() -> refusal(drafted, now, ORDER));
            refusal.ifPresent(refused::add);
            broken = refusal.isPresent() && tells ? drafted.part() : "";
            if (refusal.isEmpty()) {
                passed.add(worded(drafted, context));
                if (tells && !alike.contains(drafted.text())) {
                    alike.add(drafted.text());
                }
            }
        }
        return new Gated(passed, refused, againstSigns(draft, context, refused, found));
    }

    private int againstSigns(
            List<DraftedSentence> draft,
            GateContext context,
            List<Gated.Refusal> refused,
            Map<DraftedSentence, SecondLook.Finding> found) {
        return (int) draft.stream()
                .filter(found::containsKey)
                .filter(one ->
                        refused.stream().noneMatch(refusal -> refusal.sentence().equals(one)))
                .filter(one -> refusal(one, context, SIGNS).isPresent())
                .count();
    }

    /** What several spans hold is one sentence, as often as it stands there. */
    private static List<String> others(DraftedSentence drafted, List<String> told) {
        return drafted.form() == Form.CLAIM
                ? told.stream().filter(one -> !one.equals(drafted.text())).toList()
                : told;
    }

    /**
     * What is concluded is said again of what is reported, why an article counts of what all of them come to, and what one does of what
     * others do.
     */
    private static String saidAs(DraftedSentence drafted) {
        if (drafted.standing() != Standing.WORDED) {
            return "concluded";
        }
        if (drafted.part().startsWith(SignalTask.WHO)) {
            return drafted.part();
        }
        return drafted.part().startsWith("why ") ? "why" : "told";
    }

    /** Nobody else makes one, so that what was worded by a model has passed here. */
    private static Worded worded(DraftedSentence drafted, GateContext context) {
        List<Citation> citations = context.spans().spans(drafted.spans()).stream()
                .map(SourceSpan::citation)
                .toList();
        Passage.Kind kind = switch (drafted.standing()) {
            case WORDED -> Passage.Kind.WORDED;
            case INFERENCE -> Passage.Kind.INFERENCE;
            case SUGGESTION -> Passage.Kind.SUGGESTION;
        };
        Passage passage = new Passage(kind, drafted.text().strip(), citations);
        return new Worded(drafted.part(), drafted.standing(), passage);
    }

    private Optional<Gated.Refusal> refusal(DraftedSentence drafted, GateContext context, GateCheck.Stage stage) {
        DraftCandidate sentence = new DraftCandidate(drafted, context, linguist, grounding);
        for (GateCheck check : checks) {
            if (check.stage() == stage && (check.all() || drafted.standing() == Standing.WORDED)) {
                Optional<String> reason = check.check().refusal(sentence);
                if (reason.isPresent()) {
                    return Optional.of(new Gated.Refusal(drafted, check.name(), reason.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> modality(DraftCandidate sentence) {
        List<String> otherwise = sentence.modals().saidOtherwise(sentence.modalsOfEvidence());
        return otherwise.isEmpty()
                ? Optional.empty()
                : Optional.of("the spans say otherwise whether this may be, will be or is: " + otherwise.getFirst());
    }

    private static Optional<String> negation(DraftCandidate sentence) {
        List<String> otherwise = sentence.modals().deniedOtherwise(sentence.modalsOfEvidence());
        if (!otherwise.isEmpty()) {
            return Optional.of("the spans say otherwise whether this is so: " + otherwise.getFirst());
        }
        if (sentence.drafted().standing() == Standing.WORDED) {
            return ValueChecks.said(sentence, Fault.DENIAL).or(() -> turned(sentence));
        }
        // what may come of it may go the other way
        return sentence.statement().isView() ? Optional.empty() : turned(sentence.besideNamed());
    }

    private static Optional<String> turned(DraftCandidate sentence) {
        return Directions.isTurned(sentence.statement(), sentence.evidence())
                ? Optional.of("the spans have it go the other way")
                : sentence.problems().stream()
                        .filter(problem -> problem.is(Fault.OPPOSITE) && sentence.isContradicted(problem.text()))
                        .map(Grounding.Problem::said)
                        .findFirst();
    }

    private static Optional<String> actors(DraftCandidate sentence) {
        return ValueChecks.said(sentence, Fault.ROLES).or(() -> ActorOrder.refusal(sentence.besideNamed()));
    }

    private static Optional<String> repeats(Extracts extracts, DraftCandidate sentence) {
        return sentence.context().told().stream()
                .filter(told -> extracts.repeats(sentence.text(), told))
                .map(told -> "it says again: " + told)
                .findFirst();
    }
}
