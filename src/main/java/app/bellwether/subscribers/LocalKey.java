package app.bellwether.subscribers;

/**
 * What opens the pages of a trial to whoever follows the link that is printed at its start. It is derived from this
 * installation's secret, so that it is the same after a restart and nobody else can make it up.
 */
public record LocalKey(String value) {

    /** No code of a stamp, and no purpose of a token. */
    private static final byte CODE = 101;

    private static final int LENGTH = 25;

    static LocalKey of(TokenKeys keys) {
        byte[] said = {CODE, keys.current()};
        return new LocalKey(Base32.encode(keys.signed(keys.current(), said, LENGTH - said.length)));
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "a local key";
    }
}
