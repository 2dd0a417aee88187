package app.bellwether.replies;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked for. */
public enum Verb {
    MORE(Wants.ITEMS, "detail details expand", "mehr détails más più mais"),
    SOURCES(Wants.ITEMS, "source articles", "quellen quelle fuentes fuente fonti fonte fontes"),
    WHY(Wants.ITEMS, "", "warum pourquoi perché perche porque"),
    QUOTE(Wants.ITEMS, "quotes", "zitat zitate citation citations cita citas citazione citazioni citação citações"),
    STOP(Wants.NOTHING, "unsubscribe leave", "stopp abbestellen abmelden désabonner désinscrire disiscrivimi"),
    HELP(Wants.NOTHING, "commands", "hilfe aide ayuda aiuto ajuda"),
    TIMELINE(Wants.ITEMS, "", "verlauf chronologie cronología cronologia"),
    DIFF(Wants.ITEMS, "", "unterschied unterschiede différence diferencia differenza diferença"),
    FOLLOW(Wants.ITEMS, "", "folgen suivre sigue seguir segui"),
    LIKE(Wants.ITEMS, "", ""),
    LESS(Wants.ITEMS, "", "weniger moins menos meno"),
    RESUME(Wants.NOTHING, "", "fortsetzen reprendre reanudar riprendi retomar"),
    UNDO(Wants.NOTHING, "", "rückgängig deshacer desfazer"),
    STATUS(Wants.NOTHING, "", "statut estado stato"),
    ASK(Wants.WORDS, "", ""),
    MUTE(Wants.WORDS, "", "stumm masquer silenciar silenzia"),
    UNMUTE(Wants.WORDS, "", ""),
    TOPICS(Wants.WORDS, "", "themen sujets temas argomenti temi tópicos"),
    REGIONS(Wants.WORDS, "", "regionen régions regiones regioni regiões"),
    ROLE(Wants.WORDS, "", "rolle rôle rol ruolo papel"),
    TIME(Wants.WORDS, "", "uhrzeit heure hora ora"),
    DAYS(Wants.WORDS, "", ""),
    LENGTH(Wants.WORDS, "", "länge longueur duración durata duração"),
    PAUSE(Wants.WORDS, "", "pausieren pausa"),
    NOTES(Wants.WORDS, "note", ""),
    MISSED(Wants.WORDS, "", ""),
    WRONG(
            Wants.REMARK,
            "incorrect error mistake",
            "falsch fehler faux erreur incorrecto falso sbagliato errore errado erro");

    private static final Map<String, Verb> BY_WORD = byWord();

    /** What follows a verb. */
    enum Wants {
        ITEMS,
        WORDS,
        /** An item, and then words about it. */
        REMARK,
        NOTHING
    }

    private final Wants wants;
    private final String otherWords;
    private final String foreignWords;

    Verb(Wants wants, String otherWords, String foreignWords) {
        this.wants = wants;
        this.otherWords = otherWords;
        this.foreignWords = foreignWords;
    }

    private static Map<String, Verb> byWord() {
        Map<String, Verb> verbs = new HashMap<>();
        for (Verb verb : values()) {
            verb.allWords().forEach(word -> verbs.putIfAbsent(word, verb));
        }
        return Map.copyOf(verbs);
    }

    Wants wants() {
        return wants;
    }

    /** True when it only asks, and changes nothing. */
    public boolean asks() {
        return switch (this) {
            case MORE, SOURCES, WHY, QUOTE, HELP, TIMELINE, DIFF, STATUS, ASK, MISSED, WRONG -> true;
            default -> false;
        };
    }

    /** As a reader types it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How what begins with it is typed where there are slash commands: what stands before it there. */
    public String slash() {
        return switch (this) {
            case MORE, SOURCES, WHY, QUOTE, TIMELINE, DIFF, FOLLOW, LIKE, LESS, WRONG -> "/item ";
            case STOP, HELP, STATUS -> "/bellwether ";
            case ASK, MISSED -> "/";
            default -> "/change ";
        };
    }

    /** All English words for it, its own first. */
    Stream<String> words() {
        return Stream.of((word() + " " + otherWords).strip().split(" ", -1));
    }

    /**
     * The verb that the word stands for, in one of the six languages of a brief; the word in lower case. What is one language's prose
     * and another's command is none: a Frenchman asks for {@code détails}, since {@code plus} is English.
     */
    static Optional<Verb> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    private Stream<String> allWords() {
        return Stream.concat(words(), Stream.of(foreignWords.split(" ", -1))).filter(word -> !word.isEmpty());
    }
}
