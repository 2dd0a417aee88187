package app.bellwether.writing.gate;

import app.bellwether.judging.Directions;
import app.bellwether.judging.PairJudge;
import app.bellwether.judging.SentenceJudge;
import app.bellwether.language.Linguist;
import app.bellwether.writing.Citation;
import app.bellwether.writing.DraftedSentence;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Grounding;
import app.bellwether.writing.Grounding.Fault;
import app.bellwether.writing.Passage;
import app.bellwether.writing.SourceSpan;
import app.bellwether.writing.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a draft must pass before a reader sees it. One ordered list of checks, the exact ones first; a sentence is refused by the first
 * that finds something, and by none in silence. {@code docs/models.md} says what each of them is for.
 */
public final class Gate {

    /** Changes with the checks: what was answered before is asked anew then. */
    public static final String VERSION = "3";

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
                new GateCheck("schema", true, WordingChecks::schema),
                new GateCheck("language", true, wording::language),
                new GateCheck("length", true, WordingChecks::length),
                new GateCheck("spans", true, WordingChecks::spans),
                new GateCheck("boilerplate", true, judges::boilerplate),
                new GateCheck("identifiers", true, ValueChecks::identifiers),
                new GateCheck("numbers", true, values::numbers),
                new GateCheck("dates", true, values::dates),
                new GateCheck("names", true, values::names),
                new GateCheck("quotation", true, WordingChecks::quotation),
                new GateCheck("link", true, WordingChecks::link),
                new GateCheck("markup", true, WordingChecks::markup),
                new GateCheck("voice", true, WordingChecks::voice),
                new GateCheck("joined", true, WordingChecks::joined),
                new GateCheck("modality", false, Gate::modality),
                new GateCheck("negation", true, Gate::negation),
                new GateCheck("actors", true, Gate::actors),
                new GateCheck("added", false, added::refusal),
                new GateCheck("judge", false, judges::refusal),
                new GateCheck("repeats", true, sentence -> repeats(extracts, sentence)),
                new GateCheck("beginning", true, WordingChecks::beginning),
                new GateCheck("ending", true, WordingChecks::ending));
    }

    /** The names of the checks, in their order. */
    public List<String> names() {
        return checks.stream().map(GateCheck::name).toList();
    }

    /**
     * Looks at each sentence; those that passed count as told for those after them: what is reported for what is reported, what is
     * concluded or suggested for what is concluded or suggested. A title says in short what is told below it, and a question what is
     * answered.
     */
    public Gated pass(List<DraftedSentence> draft, GateContext context) {
        List<Worded> passed = new ArrayList<>();
        List<Gated.Refusal> refused = new ArrayList<>();
        Map<Boolean, List<String>> told =
                Map.of(true, new ArrayList<>(context.told()), false, new ArrayList<>(context.told()));
        for (DraftedSentence drafted : draft) {
            List<String> alike = told.getOrDefault(drafted.standing() == Standing.WORDED, List.of());
            boolean tells = drafted.form() == Form.SENTENCE;
            GateContext now = new GateContext(context.spans(), context.language(), tells ? alike : List.of());
            Optional<Gated.Refusal> refusal = refusal(drafted, now);
            refusal.ifPresent(refused::add);
            if (refusal.isEmpty()) {
                passed.add(worded(drafted, context));
                if (tells) {
                    alike.add(drafted.text());
                }
            }
        }
        return new Gated(passed, refused);
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
        return new Worded(drafted.part(), drafted.form(), drafted.standing(), passage);
    }

    private Optional<Gated.Refusal> refusal(DraftedSentence drafted, GateContext context) {
        DraftCandidate sentence = new DraftCandidate(drafted, context, linguist, grounding);
        for (GateCheck check : checks) {
            if (check.all() || drafted.standing() == Standing.WORDED) {
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
                        .map(problem -> problem.text() + ": " + problem.why())
                        .findFirst();
    }

    private static Optional<String> actors(DraftCandidate sentence) {
        Optional<String> found = ValueChecks.said(sentence, Fault.ROLES);
        return found.isPresent() ? found : ActorOrder.refusal(sentence.besideNamed());
    }

    private static Optional<String> repeats(Extracts extracts, DraftCandidate sentence) {
        return sentence.context().told().stream()
                .filter(told -> extracts.repeats(sentence.text(), told))
                .map(told -> "it says again: " + told)
                .findFirst();
    }
}
