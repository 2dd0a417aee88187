package app.bellwether.sources.newsletters;

import app.bellwether.mail.Authentication;
import app.bellwether.mail.PublishedMail;
import app.bellwether.sources.parsing.Confirmation;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides whose issue a mail is, if anybody's whom the operator named.
 *
 * @param senders by the address or List-Id that they have for their address
 * @param authservId whose findings about senders count; empty when nobody's prove anything
 */
record Admission(List<Configured> senders, String authservId) {

    Admission {
        senders = List.copyOf(senders);
    }

    /** What is to become of a mail. */
    sealed interface Verdict {}

    /** It is an issue of that source. */
    record Admitted(Configured source) implements Verdict {}

    /**
     * Nothing is told of it.
     *
     * @param why in an operator's words, as the end of "It …"
     * @param link where it asks to be confirmed; empty where it does not
     */
    record Held(String why, String link) implements Verdict {}

    Verdict of(PublishedMail mail) {
        if (mail.noIssue().isPresent()) {
            return held("is no issue: " + mail.noIssue().get());
        }
        Optional<Confirmation> confirmation = Confirmation.asked(mail);
        if (confirmation.isPresent()) {
            return new Held(
                    "asks whether the subscription is wanted",
                    confirmation.get().link());
        }
        if (mail.mail().from().isEmpty()) {
            return held(mail.mail().ambiguous() ? "names more than one author" : "names no author that can be read");
        }
        String from = mail.mail().from().get().toLowerCase(Locale.ROOT);
        return senders.stream()
                .filter(sender -> sender.url().equals(from)
                        || (!mail.list().isEmpty() && sender.url().equals(mail.list())))
                .findFirst()
                .<Verdict>map(sender ->
                        doubt(mail, sender).<Verdict>map(Admission::held).orElse(new Admitted(sender)))
                .orElseGet(() -> held("is from nobody whom bellwether.newsletters.senders names"));
    }

    private static Held held(String why) {
        return new Held(why, "");
    }

    /** Anybody can write anybody's name: a server of ours has to have found that it is theirs, where it says what it found. */
    private Optional<String> doubt(PublishedMail mail, Configured sender) {
        List<Authentication> all = mail.mail().authentication();
        if (authservId.isEmpty()) {
            boolean disowned = all.stream()
                    .limit(1)
                    .anyMatch(found -> found.result("dmarc").equals("fail"));
            return disowned
                    ? Optional.of("is disowned by the domain that it says it is from (DMARC)")
                    : Optional.empty();
        }
        List<Authentication> found =
                all.stream().takeWhile(one -> one.server().equals(authservId)).toList();
        String claimed = sender.url().substring(sender.url().lastIndexOf('@') + 1);
        boolean proven =
                found.stream().flatMap(one -> one.results().stream()).anyMatch(result -> proves(result, claimed))
                        && found.stream().noneMatch(one -> one.result("dmarc").equals("fail"));
        return proven
                ? Optional.empty()
                : Optional.of("is not shown to be from " + claimed + " by " + authservId + " (DMARC or DKIM)");
    }

    private static boolean proves(Authentication.Result result, String claimed) {
        return result.value().equals("pass")
                && switch (result.method()) {
                    case "dmarc" -> isWithin(claimed, result.property("header.from"));
                    case "dkim" -> isWithin(claimed, result.property("header.d"));
                    default -> false;
                };
    }

    private static boolean isWithin(String claimed, String domain) {
        return claimed.equals(domain) || (domain.contains(".") && claimed.endsWith("." + domain));
    }
}
