package app.bellwether.mail;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key that a domain signs its mail with: RSA (RFC 6376, RFC 8301) or Ed25519 (RFC 8463). The other half of it is published at
 * {@link #place()}.
 *
 * @param domain that takes responsibility for what is signed
 * @param selector that tells its keys apart
 */
public record DkimKey(String domain, String selector, PrivateKey secret) {

    private static final int SHORTEST_RSA = 1024;

    /** What a PKCS #1 key lacks to be a PKCS #8 one: version, and the name of the algorithm. */
    private static final byte[] RSA_HEAD = {2, 1, 0, 48, 13, 6, 9, 42, -122, 72, -122, -9, 13, 1, 1, 1, 5, 0};

    /** In front of the 32 bytes of a public Ed25519 key as X.509 has it; DNS has those bytes alone. */
    private static final int ED25519_HEAD = 12;

    /** Reads a key in PEM, PKCS #8 or PKCS #1. Says in one line what is wrong with it, and shows nothing of it. */
    public static DkimKey read(String domain, String selector, String pem) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalArgumentException("is no private key in PEM");
        }
        byte[] wrapped = pem.contains("BEGIN RSA PRIVATE KEY") ? pkcs8(bytes) : bytes;
        for (String algorithm : new String[] {"RSA", "Ed25519"}) {
            try {
                PrivateKey key = KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(wrapped));
                return new DkimKey(domain, selector, key);
            } catch (InvalidKeySpecException another) {
                // the next one, or none of them
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("every Java has " + algorithm, impossible);
            }
        }
        throw new IllegalArgumentException("is neither an RSA nor an Ed25519 private key in PEM");
    }

    public DkimKey {
        if (secret instanceof RSAPrivateCrtKey rsa && rsa.getModulus().bitLength() < SHORTEST_RSA) {
            throw new IllegalArgumentException("is an RSA key of less than 1024 bits, which nobody accepts");
        }
        secret = secret instanceof RSAPrivateCrtKey rsa ? Signatures.ready(rsa) : secret;
    }

    /** As a signature names it. */
    public String algorithm() {
        return isRsa() ? "rsa-sha256" : "ed25519-sha256";
    }

    /** The name in DNS under which the public half is looked up. */
    public String place() {
        return selector + "._domainkey." + domain;
    }

    /** What has to be published there (RFC 6376, section 3.6.1). */
    public String record() {
        return "v=DKIM1; k=" + (isRsa() ? "rsa" : "ed25519") + "; p="
                + Base64.getEncoder().encodeToString(publicBytes());
    }

    /** Shows nothing of the key. */
    @Override
    public String toString() {
        return algorithm() + " at " + place();
    }

    /** Signs the hash of what the signature is about, or, by RSA, that itself. */
    byte[] sign(byte[] said) {
        try {
            return isRsa()
                    ? Signatures.sign("SHA256withRSA", secret, said)
                    : Signatures.sign("Ed25519", secret, Dkim.sha256(said));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java signs by these", impossible);
        }
    }

    private boolean isRsa() {
        return secret instanceof RSAPrivateCrtKey;
    }

    private byte[] publicBytes() {
        try {
            byte[] encoded = publicKey().getEncoded();
            return isRsa() ? encoded : Arrays.copyOfRange(encoded, ED25519_HEAD, encoded.length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a private key has its public half", impossible);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        if (secret instanceof RSAPrivateCrtKey rsa) {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
        }
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
        pairs.initialize(NamedParameterSpec.ED25519, new Given(seed));
        return pairs.generateKeyPair().getPublic();
    }

    private static byte[] pkcs8(byte[] pkcs1) {
        byte[] octets = tagged(4, pkcs1);
        byte[] body = Arrays.copyOf(RSA_HEAD, RSA_HEAD.length + octets.length);
        System.arraycopy(octets, 0, body, RSA_HEAD.length, octets.length);
        return tagged(48, body);
    }

    /** In DER, with the length in two bytes. */
    private static byte[] tagged(int tag, byte[] content) {
        byte[] out = new byte[content.length + 4];
        byte[] length = BigInteger.valueOf(0x10000L + content.length).toByteArray();
        out[0] = (byte) tag;
        out[1] = (byte) 0x82;
        out[2] = length[length.length - 2];
        out[3] = length[length.length - 1];
        System.arraycopy(content, 0, out, 4, content.length);
        return out;
    }

    /** A key pair is made of 32 bytes of chance; made of those of a private key, it is that key's. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
        }
    }
}
