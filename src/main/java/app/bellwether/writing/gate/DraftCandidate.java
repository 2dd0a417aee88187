package app.bellwether.writing.gate;

import app.bellwether.judging.JudgedPassage;
import app.bellwether.judging.ModalWords;
import app.bellwether.judging.Statement;
import app.bellwether.language.ClosedWords;
import app.bellwether.language.ClosedWords.WordClass;
import app.bellwether.language.Linguist;
import app.bellwether.language.Words;
import app.bellwether.writing.DraftedSentence;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import app.bellwether.writing.Grounding;
import app.bellwether.writing.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** A drafted sentence beside the words that it names, each read once for all checks. Not safe for threads. */
final class DraftCandidate {

    private final DraftedSentence drafted;
    private final GateContext context;
    private final Grounding grounding;
    private final Linguist linguist;
    private final List<String> named;
    private final List<String> texts;
    private final Supplier<List<Grounding.Problem>> problems;
    private final Supplier<Statement> statement;
    private final Supplier<List<Statement>> evidence;

    DraftCandidate(DraftedSentence drafted, GateContext context, Linguist linguist, Grounding grounding) {
        this(
                drafted,
                drafted.standing() == Standing.WORDED || drafted.form() == Form.QUESTION
                        ? drafted.spans()
                        : context.spans().ids(),
                context,
                linguist,
                grounding);
    }

    private DraftCandidate(
            DraftedSentence drafted, List<String> named, GateContext context, Linguist linguist, Grounding grounding) {
        this.drafted = drafted;
        this.context = context;
        this.linguist = linguist;
        this.named = named;
        this.texts = context.spans().texts(named);
        this.grounding = grounding;
        this.problems = SingletonSupplier.of(() -> grounding.problems(drafted.text(), texts));
        this.statement = SingletonSupplier.of(() -> new Statement(linguist, text(), context.language()));
        this.evidence = SingletonSupplier.of(() -> texts.stream()
                .flatMap(span -> linguist.sentences(span).stream().map(sentence -> sentence.in(span)))
                .map(sentence -> new Statement(linguist, sentence, context.language()))
                .toList());
    }

    /** The same beside no more than the spans that it names. */
    DraftCandidate besideNamed() {
        return named.equals(drafted.spans())
                ? this
                : new DraftCandidate(drafted, drafted.spans(), context, linguist, grounding);
    }

    /** The same beside all spans that were shown. */
    DraftCandidate besideAll() {
        List<String> all = context.spans().ids();
        return named.equals(all) ? this : new DraftCandidate(drafted, all, context, linguist, grounding);
    }

    DraftedSentence drafted() {
        return drafted;
    }

    String text() {
        return drafted.text();
    }

    GateContext context() {
        return context;
    }

    /** The words to which it may add nothing, as they were shown: of the spans that it names, or of all when it says what follows from them. */
    List<String> texts() {
        return texts;
    }

    /** All of these, a line each. */
    String lines() {
        return String.join("\n", texts);
    }

    List<SourceSpan> spans() {
        return context.spans().spans(named);
    }

    /** What the check of grounding finds. */
    List<Grounding.Problem> problems() {
        return problems.get();
    }

    Statement statement() {
        return statement.get();
    }

    /** The sentences of the spans that it names. */
    List<Statement> evidence() {
        return evidence.get();
    }

    /** How many sentences a text is. */
    int sentencesOf(String text) {
        return linguist.sentences(text).size();
    }

    JudgedPassage passage() {
        return new JudgedPassage(evidence());
    }

    /**
     * Whether a word that the spans contradict says what they do not: one that says where or when may stand beside its opposite where a span
     * has it as well, since what comes before one thing comes after another.
     */
    boolean isContradicted(String word) {
        boolean said = Words.stand(word.toLowerCase(Locale.ROOT), lines().toLowerCase(Locale.ROOT));
        return !ClosedWords.of(context.language()).is(WordClass.RELATION, word) || !said;
    }

    ModalWords modals() {
        return ModalWords.of(statement());
    }

    ModalWords modalsOfEvidence() {
        return ModalWords.of(new Statement(linguist, lines(), context.language()));
    }
}
