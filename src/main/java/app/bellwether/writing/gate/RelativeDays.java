package app.bellwether.writing.gate;

import app.bellwether.writing.SourceSpan;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that are told from the day on which somebody wrote, by the languages that the check knows. Whoever reads it does so on another. */
final class RelativeDays {

    private static final String AGO = "(?:\\d+|\\p{L}+) ";

    private static final Map<String, Pattern> DAYS = Map.of(
            "en",
            days("today|tonight|tomorrow|yesterday|(?:this|last|next|past|coming)"
                    + " (?:morning|afternoon|evening|night|week|weekend)|(?:this|last|next|past|coming)"
                    + " \\p{Lu}\\p{Ll}{2,5}day|(?:minutes|hours?|days?|weeks?) ago"),
            "de",
            days("heute|gestern|vorgestern|übermorgen|morgen|(?:dies|letzt|vergangen|nächst|kommend)e[nrs]?"
                    + " (?:Woche|Nacht|Wochenende|Tage)|vor " + AGO + "(?:Minuten|Stunden?|Tagen|Wochen?)"),
            "fr",
            days("aujourd[’']hui|hier|avant-hier|demain|après-demain|ce (?:matin|soir|week-end)|cette"
                    + " (?:nuit|semaine|après-midi)|(?:nuit|semaine|week-end) (?:derni|proch|pass)\\p{L}+|il y a " + AGO
                    + "(?:minutes|heures?|jours?|semaines?)"),
            "es",
            days("hoy|ayer|anteayer|anoche|(?<!\\bla |\\besta )mañana|est[ae] (?:mañana|tarde|noche|semana|fin de"
                    + " semana)|(?:noche|semana) (?:pasada|próxima)|próxima semana|hace " + AGO
                    + "(?:minutos|horas?|días?|semanas?)"),
            "it",
            days("oggi|ieri|domani|stasera|stanotte|stamattina|stamane|quest[ao]"
                    + " (?:mattina|notte|sera|settimana|fine settimana)|(?:notte|settimana) (?:scorsa|prossima)"
                    + "|(?:scorsa|prossima) (?:notte|settimana)|(?:minuti|ore|giorni|settimane|settimana) fa"),
            "pt",
            days("hoje|ontem|anteontem|amanhã|[nd]?est[ae] (?:manhã|tarde|noite|semana|fim de semana)"
                    + "|(?:noite|semana) (?:passada|próxima)|próxima semana|há " + AGO
                    + "(?:minutos|horas?|dias?|semanas?)"));

    /** Longer than a brief waits for its reader. */
    private static final Pattern SEASON = Pattern.compile("(?i)\\b(?:this|last|next) (?:month|quarter|year)\\b");

    private RelativeDays() {}

    private static Pattern days(String words) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])");
    }

    /** What is said of a month or longer may be said again, of a span whose day is known. */
    static Optional<String> refusal(DraftCandidate sentence) {
        return in(sentence.text(), sentence.context().language())
                .map(day -> "it says " + day + ", and is read on another day")
                .or(() -> SEASON.matcher(sentence.text())
                        .results()
                        .map(MatchResult::group)
                        .filter(words -> sentence.spans().stream().noneMatch(span -> isDated(span, words)))
                        .map(words -> "it says " + words + ", which no dated span that it names does")
                        .findFirst());
    }

    private static boolean isDated(SourceSpan span, String words) {
        return span.dated()
                && span.citation().quote().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** The first that a text of that language has; "USA Today" is no day. */
    static Optional<String> in(String text, String language) {
        Pattern days = DAYS.get(language);
        if (days == null) {
            return Optional.empty();
        }
        Matcher day = days.matcher(text);
        while (day.find()) {
            boolean name = Character.isUpperCase(text.charAt(day.start()))
                    && day.start() > 1
                    && Character.isLetter(text.charAt(day.start() - 2));
            if (!name) {
                return Optional.of(day.group());
            }
        }
        return Optional.empty();
    }
}
