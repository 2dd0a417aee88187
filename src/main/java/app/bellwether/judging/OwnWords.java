package app.bellwether.judging;

import app.bellwether.language.ClosedWords.WordClass;
import java.util.List;
import java.util.Set;

/** What a text says outside quotation marks, in the words of whoever wrote it. Single marks may be apostrophes, and are none. */
final class OwnWords {

    private static final String QUOTES = "\"“”„«»";
    private static final int SUBJECT = 8;
    private static final Set<WordClass> VIEWING = Set.of(WordClass.MAY, WordClass.MUST, WordClass.FIRST);

    private OwnWords() {}

    /** The text itself where a mark is left open. */
    static String of(String text) {
        StringBuilder own = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            boolean mark = isQuote(text.charAt(i));
            quoted ^= mark;
            if (!quoted && !mark) {
                own.append(text.charAt(i));
            }
        }
        return quoted ? text : own.toString();
    }

    /** Whether they, before a "which" or "that" far behind the subject, say that something may or ought to be, or speak of whoever wrote them. */
    static boolean view(Statement statement, String but) {
        return haveOneOf(VIEWING, statement, but);
    }

    /** Whether they, up to there, say what ought to be, or speak of whoever wrote them. */
    static boolean advise(Statement statement) {
        return haveOneOf(Set.of(WordClass.MUST, WordClass.FIRST), statement, "");
    }

    private static boolean haveOneOf(Set<WordClass> classes, Statement statement, String but) {
        List<Token> tokens = statement.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i > SUBJECT && (token.is(WordClass.ASKING) || token.is(WordClass.THING))) {
                return false;
            }
            if (classes.stream().anyMatch(token::is)
                    && !token.lower().equals(but)
                    && !token.isName(i == 0)
                    && !isQuoted(statement.text(), token.start())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuoted(String text, int place) {
        return text.chars().limit(place).filter(OwnWords::isQuote).count() % 2 == 1;
    }

    private static boolean isQuote(int sign) {
        return QUOTES.indexOf(sign) >= 0;
    }
}
