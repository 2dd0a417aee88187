package app.bellwether.mail;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Optional;
import java.util.ServiceLoader;

/** Signs by AWS-LC where that comes along for this platform and can be loaded, and by what the JDK has elsewhere: the same bytes, later. */
final class Signatures {

    private static final String NATIVE = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    /** It registers nothing where its library cannot be loaded. */
    private static final Optional<Provider> PROVIDER = ServiceLoader.load(Provider.class).stream()
            .filter(one -> one.type().getName().equals(NATIVE))
            .map(ServiceLoader.Provider::get)
            .findFirst();

    private Signatures() {}

    /** The same key as whoever signs by it has it: to read one anew takes longer than to sign. */
    static RSAPrivateCrtKey ready(RSAPrivateCrtKey key) {
        try {
            return PROVIDER.isPresent()
                            && KeyFactory.getInstance("RSA", PROVIDER.get()).translateKey(key)
                                    instanceof RSAPrivateCrtKey own
                    ? own
                    : key;
        } catch (GeneralSecurityException notThere) {
            return key;
        }
    }

    static byte[] sign(String algorithm, PrivateKey key, byte[] said) throws GeneralSecurityException {
        Optional<Provider> able = PROVIDER.filter(one -> one.getService("Signature", algorithm) != null);
        Signature signature =
                able.isPresent() ? Signature.getInstance(algorithm, able.get()) : Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(said);
        return signature.sign();
    }
}
