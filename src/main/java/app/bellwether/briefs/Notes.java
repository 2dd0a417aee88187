package app.bellwether.briefs;

import java.util.Optional;

/** The short letters that said why no brief came. */
public interface Notes {

    Optional<Note> byId(String id);
}
