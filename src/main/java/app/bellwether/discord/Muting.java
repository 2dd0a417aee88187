package app.bellwether.discord;

import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** Asks what is never to be read of again: an item is of many things, and only its reader knows which of them it was. */
final class Muting {

    static final String WORDS = "words";
    private static final int LONGEST = 100;

    private Muting() {}

    /** The form, which is about what the menu was about. */
    static Modal form(String menu) {
        TextInput words = TextInput.create(WORDS, TextInputStyle.SHORT)
                .setRequiredRange(1, LONGEST)
                .setPlaceholder("Tesla, football, crypto …")
                .build();
        return Modal.create(menu, "Mute")
                .addComponents(Label.of("Nothing more about", words))
                .build();
    }

    /** What was typed into it. */
    static String words(ModalInteractionEvent event) {
        ModalMapping typed = event.getValue(WORDS);
        return typed == null ? "" : typed.getAsString();
    }
}
