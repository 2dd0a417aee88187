package app.bellwether.discord;

import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** Asks what is wrong with an item. */
final class Disputing {

    /** Shorter than the longest line that is read of a reply. */
    static final int LONGEST = 900;

    private Disputing() {}

    static Modal form(Ask about) {
        TextInput words = TextInput.create(Muting.WORDS, TextInputStyle.PARAGRAPH)
                .setRequiredRange(1, LONGEST)
                .setPlaceholder("The port closed for two days, not one")
                .build();
        return Modal.create(new Ask(Ask.WRONG, about.item(), about.brief()).id(0), "This is wrong")
                .addComponents(Label.of("What is wrong with no. " + about.item(), words))
                .build();
    }

    /** In one line, of which nothing else is a command. */
    static String command(Ask about, String words) {
        return Ask.WRONG + " " + about.item() + " " + words.replaceAll("\\s+", " ");
    }
}
