package app.bellwether.judging;

import app.bellwether.language.ClosedWords;
import app.bellwether.language.ClosedWords.WordClass;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the judge of sentences looks at: the form of a sentence, its place, and its embedding. Each value is about between 0 and 1,
 * those of the embedding between -1 and 1.
 */
final class SentenceFeatures {

    private static final double VECTOR = 4;

    /** Few other values are as telling as what a judge says: it is taken for more. */
    static final double VERDICT = 3;

    private static final int[] LENGTHS = {5, 8, 12, 18, 25, 35, 50};
    private static final int OPENING = 3;

    private SentenceFeatures() {}

    /** @param place of the sentence in its text, from 0; negative when unknown */
    static double[] of(Statement sentence, int place) {
        Values values = new Values();
        words(values, sentence);
        for (int at : new int[] {0, 1, 2, 4, 8, 16}) {
            values.add(place >= 0 && place <= at);
        }
        values.add(place < 0);
        for (float part : sentence.vector()) {
            values.add(VECTOR * part);
        }
        return values.toArray();
    }

    /** Of its words and their form alone. */
    static void words(Values values, Statement sentence) {
        List<Token> tokens = sentence.tokens();
        int words = Math.max(1, tokens.size());
        for (WordClass one : ClosedWords.FORM) {
            int count = sentence.count(one);
            values.add(count > 0);
            values.add(Math.min(1, 5.0 * count / words));
            values.add(!tokens.isEmpty() && tokens.getFirst().is(one));
            values.add(tokens.stream().limit(OPENING).anyMatch(token -> token.is(one)));
        }
        for (int length : LENGTHS) {
            values.add(words <= length);
        }
        form(values, sentence.text(), tokens);
        references(values, sentence, tokens);
        values.add(Math.min(1, sentence.names().size() / 6.0));
        values.add(sentence.names().isEmpty());
        values.add(Math.min(1, 4.0 * sentence.names().size() / words));
        values.add(Math.min(1, sentence.digits().size() / 4.0));
        values.add(!sentence.digits().isEmpty());
        values.add(!sentence.quantities().isEmpty());
        values.add(sentence.tokens().stream().anyMatch(Token::isYear));
        values.add(sentence.stems().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0)
                / 8);
        values.add(Math.min(1, sentence.stems().size() / 20.0));
    }

    /** Of how the sentence reads by itself, at its place and wherever it stands. */
    static void judged(Values values, SentenceJudge judge, Statement sentence, int place) {
        for (int at : new int[] {place, SentenceJudge.NO_PLACE}) {
            SentenceVerdict verdict = judge.of(sentence, at);
            for (SentenceKind kind : SentenceKind.values()) {
                values.add(verdict.kinds().getOrDefault(kind, 0.0) * VERDICT);
            }
            values.add(verdict.alone() * VERDICT);
            values.add(verdict.worth() * VERDICT);
        }
    }

    private static void form(Values values, String text, List<Token> tokens) {
        String trimmed = text.strip();
        char last = trimmed.isEmpty() ? ' ' : trimmed.charAt(trimmed.length() - 1);
        char first = trimmed.isEmpty() ? ' ' : trimmed.charAt(0);
        values.add(last == '.');
        values.add(last == '?');
        values.add(last == '!');
        values.add(last == ':');
        values.add(last == '…' || trimmed.endsWith("..."));
        values.add("\"”»“’'".indexOf(last) >= 0);
        values.add(Character.isLetterOrDigit(last));
        values.add("\"“„«‘'".indexOf(first) >= 0);
        values.add(Character.isLowerCase(first));
        values.add(!Character.isLetterOrDigit(first) && "\"“„«‘'$€£(".indexOf(first) < 0);
        int quotes = 0;
        int quoted = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean mark = "\"“”„«»".indexOf(sign) >= 0;
            quotes += mark ? 1 : 0;
            inside = mark != inside;
            quoted += inside ? 1 : 0;
        }
        values.add(quotes > 0);
        values.add(quotes % 2 == 1);
        values.add(quotes > 1 ? (double) quoted / text.length() : 0);
        values.add(text.indexOf('(') >= 0);
        values.add(text.indexOf(':') >= 0);
        values.add(text.indexOf(';') >= 0 || text.indexOf('—') >= 0 || text.indexOf('–') >= 0);
        values.add(text.indexOf('|') >= 0 || text.indexOf('@') >= 0 || text.contains("http") || text.contains("www"));
        values.add(
                text.indexOf('%') >= 0 || text.indexOf('$') >= 0 || text.indexOf('€') >= 0 || text.indexOf('£') >= 0);
        values.add(Math.min(1, text.chars().filter(sign -> sign == ',').count() / 4.0));
        long capitals = tokens.stream().filter(Token::isCapital).count();
        values.add((double) capitals / Math.max(1, tokens.size()));
        values.add(!tokens.isEmpty() && capitals == tokens.size());
        values.add(tokens.stream().anyMatch(token -> token.lower().endsWith("ing")));
        values.add(tokens.stream().anyMatch(token -> token.lower().endsWith("ed")));
    }

    /** A pronoun before any name has its sense outside; one behind may mean the name. */
    private static void references(Values values, Statement sentence, List<Token> tokens) {
        int name = indexOf(tokens, token -> sentence.names().contains(token.bare()));
        int person = indexOf(tokens, token -> token.is(WordClass.PERSON));
        int thing = indexOf(tokens, token -> token.is(WordClass.THING));
        values.add(person < name || (person < tokens.size() && name == tokens.size()));
        values.add(thing < name);
        values.add(person < tokens.size() && name < person);
        values.add(name <= 4);
        boolean definite = tokens.size() > 1 && tokens.getFirst().is(WordClass.DEFINITE);
        values.add(definite && !tokens.get(1).isCapital());
        values.add(definite && tokens.get(1).isCapital());
        values.add(indexOf(tokens, Token::isNumber) <= 2);
    }

    private static int indexOf(List<Token> tokens, Predicate<Token> wanted) {
        int at = 0;
        while (at < tokens.size() && !wanted.test(tokens.get(at))) {
            at++;
        }
        return at;
    }
}
