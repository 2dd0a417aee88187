package app.bellwether.console;

/** Something that a command cannot do, said in one line to whoever called it. */
final class CouldNot extends RuntimeException {

    CouldNot(String what) {
        super(what);
    }
}
