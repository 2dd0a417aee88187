package app.bellwether.email;

import java.io.IOException;

/** A message was not ended, since it is another instance's by now. The connection has to be dropped. */
final class Abandoned extends IOException {

    private static final long serialVersionUID = 1;

    Abandoned() {
        super("the letter was taken over by another instance");
    }
}
