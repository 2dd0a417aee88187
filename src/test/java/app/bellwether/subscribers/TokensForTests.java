package app.bellwether.subscribers;

import java.util.Map;

/** Real tokens, for measurements of other rooms. */
public final class TokensForTests {

    private TokensForTests() {}

    public static Tokens tokens() {
        return new HmacTokens(new TokenKeys((byte) 1, Map.of((byte) 1, TokenKeys.key(new byte[] {1, 2, 3}))));
    }
}
