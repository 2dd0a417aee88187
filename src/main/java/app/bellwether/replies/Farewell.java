package app.bellwether.replies;

import app.bellwether.subscribers.Change;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;

/** Confirms that the briefs have ended, with what they were, so that somebody who did not mean it knows what to ask for. */
final class Farewell {

    private Farewell() {}

    static Section of(Change change) {
        Subscriber before = change.before();
        List<String> sentences = new ArrayList<>();
        sentences.add("From now on you are sent nothing more.");
        sentences.add("Until now you were sent a brief " + Terms.schedule(before.schedule()) + ".");
        sentences.addAll(Terms.interests(before.interests(), "It was about ", "It left out "));
        sentences.add("To get it again, sign up again; nobody does that for you.");
        return Said.answer("You have unsubscribed", Said.paragraph(sentences.toArray(String[]::new)));
    }
}
