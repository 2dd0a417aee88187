package app.bellwether.replies;

import app.bellwether.subscribers.Change;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;

/** Confirms that the briefs have ended, with what they were, so that somebody who did not mean it knows what to ask for. */
final class Farewell {

    private Farewell() {}

    static Section of(Change change, Said said) {
        Subscriber before = change.before();
        Terms terms = new Terms(said);
        List<String> sentences = new ArrayList<>();
        sentences.add(said.say("farewell.now"));
        sentences.add(said.say("farewell.before", "when", terms.schedule(before.schedule())));
        sentences.addAll(terms.interests(before.interests(), "farewell.about", "farewell.without"));
        sentences.add(
                said.slashes()
                        ? said.say(
                                "farewell.again",
                                "setup",
                                said.quoted("/bellwether setup"),
                                "join",
                                said.quoted(said.say("discord.join")))
                        : said.say("farewell.undo"));
        return Said.answer(said.say("farewell.heading"), Said.paragraph(sentences));
    }
}
