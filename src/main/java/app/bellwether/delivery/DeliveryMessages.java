package app.bellwether.delivery;

import app.bellwether.subscribers.Suppression;
import java.util.regex.Pattern;

/** What an operator is told of deliveries. No address and no key of a link is in it, also none that the other side repeats. */
final class DeliveryMessages {

    private static final int LONGEST = 500;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:()\"]{1,200}@[^\\s<>,;:()\"]{1,200}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]++");

    private DeliveryMessages() {}

    static String of(Letter.Kind kind) {
        return switch (kind) {
            case BRIEF -> "Brief";
            case ANSWER -> "Answer";
            case CONFIRMATION -> "Confirmation letter";
            case SIGN_IN -> "Sign-in letter";
            case NOTE -> "Note";
            case AMENDMENT -> "Correction";
            case MOVE -> "Letter to a new address";
            case MOVED -> "Letter to an old address";
            case LINK -> "Letter about a link";
            case CHANGE -> "Letter about a change";
            case FINDING -> "Letter about something wrong";
        };
    }

    static String of(Suppression.Reason reason) {
        return "nothing is sent to its address: "
                + switch (reason) {
                    case HARD_BOUNCE -> "nobody reads there";
                    case SOFT_BOUNCES -> "its letters came back again and again";
                    case COMPLAINT -> "its reader called a letter spam";
                    case REFUSED -> "its reader wants no more letters";
                    case OPERATOR -> "an operator does not want it";
                };
    }

    static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(String receipt) -> clean("accepted", receipt);
            case Outcome.Deferred(String code, String reason, Outcome.Fault _) ->
                clean("deferred", code + " " + reason);
            case Outcome.Refused(String code, String reason, Outcome.Fault _) -> clean("refused", code + " " + reason);
        };
    }

    static String clean(String what, String said) {
        String oneLine = CONTROLS.matcher(said).replaceAll(" ").strip();
        String anonymous =
                ADDRESS.matcher(Suppression.Evidence.withoutKeys(oneLine)).replaceAll("(address)");
        String words = what + (anonymous.isEmpty() ? "" : ": " + anonymous);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
