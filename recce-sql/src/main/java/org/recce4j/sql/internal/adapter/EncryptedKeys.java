package org.recce4j.sql.internal.adapter;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys under a passphrase: PKCS#8 (RFC 5958) with PBES2 and PBKDF2 (RFC 8018), as OpenSSL writes them. The JDK's own reader
 * knows AES alone, and Snowflake's manual makes keys with Triple DES.
 */
final class EncryptedKeys {

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;
    private static final int INTEGER = 0x02;
    private static final int OBJECT_IDENTIFIER = 0x06;

    private static final String PBES2 = "2a864886f70d01050d";
    private static final String PBKDF2 = "2a864886f70d01050c";

    /** The hash that PBKDF2 uses where the key does not say it. */
    private static final String SHA1 = "PBKDF2WithHmacSHA1";

    private static final Map<String, String> HASHES = Map.of(
            "2a864886f70d0207", SHA1,
            "2a864886f70d0209", "PBKDF2WithHmacSHA256",
            "2a864886f70d020a", "PBKDF2WithHmacSHA384",
            "2a864886f70d020b", "PBKDF2WithHmacSHA512");

    private static final Map<String, Scheme> SCHEMES = Map.of(
            "2a864886f70d0307", new Scheme("DESede", 192),
            "608648016503040102", new Scheme("AES", 128),
            "608648016503040116", new Scheme("AES", 192),
            "60864801650304012a", new Scheme("AES", 256));

    private EncryptedKeys() {}

    private record Scheme(String cipher, int keyBits) {}

    /** Returns the key inside. */
    static byte[] decrypted(byte[] der, String passphrase) throws GeneralSecurityException {
        ByteBuffer whole = element(ByteBuffer.wrap(der), SEQUENCE);
        ByteBuffer algorithm = element(whole, SEQUENCE);
        require(PBES2, algorithm);
        ByteBuffer parameters = element(algorithm, SEQUENCE);
        ByteBuffer derivation = element(parameters, SEQUENCE);
        require(PBKDF2, derivation);
        ByteBuffer encryption = element(parameters, SEQUENCE);
        Scheme scheme = known(SCHEMES, identifier(encryption));
        byte[] initialVector = bytes(element(encryption, OCTET_STRING));
        Cipher cipher = Cipher.getInstance(scheme.cipher() + "/CBC/PKCS5Padding");
        byte[] key = derived(element(derivation, SEQUENCE), passphrase, scheme.keyBits());
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, scheme.cipher()), new IvParameterSpec(initialVector));
        return cipher.doFinal(bytes(element(whole, OCTET_STRING)));
    }

    private static byte[] derived(ByteBuffer parameters, String passphrase, int bits) throws GeneralSecurityException {
        byte[] salt = bytes(element(parameters, OCTET_STRING));
        int iterations = new BigInteger(bytes(element(parameters, INTEGER))).intValueExact();
        String hash = SHA1;
        while (parameters.hasRemaining()) {
            // the length of the key, which the cipher tells as well, may stand before the hash
            if (parameters.get(parameters.position()) == INTEGER) {
                element(parameters, INTEGER);
            } else {
                hash = known(HASHES, identifier(element(parameters, SEQUENCE)));
            }
        }
        PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, iterations, bits);
        return SecretKeyFactory.getInstance(hash).generateSecret(spec).getEncoded();
    }

    private static void require(String expected, ByteBuffer algorithm) throws GeneralSecurityException {
        if (!identifier(algorithm).equals(expected)) {
            throw new GeneralSecurityException("only PBES2 with PBKDF2 can be read");
        }
    }

    private static <T> T known(Map<String, T> known, String identifier) throws GeneralSecurityException {
        T found = known.get(identifier);
        if (found == null) {
            throw new GeneralSecurityException("unknown algorithm " + identifier);
        }
        return found;
    }

    private static String identifier(ByteBuffer der) throws GeneralSecurityException {
        return HexFormat.of().formatHex(bytes(element(der, OBJECT_IDENTIFIER)));
    }

    /** Takes the next element, which has to be of a kind, and returns its content (X.690, 8.1). */
    private static ByteBuffer element(ByteBuffer der, int tag) throws GeneralSecurityException {
        if (!der.hasRemaining() || (der.get() & 0xff) != tag || !der.hasRemaining()) {
            throw new GeneralSecurityException("no encrypted key in PKCS#8");
        }
        int length = der.get() & 0xff;
        if (length >= 0x80) {
            int count = length & 0x7f;
            length = 0;
            for (int i = 0; i < count && der.hasRemaining(); i++) {
                length = length << 8 | (der.get() & 0xff);
            }
        }
        if (length < 0 || length > der.remaining()) {
            throw new GeneralSecurityException("the key is cut off");
        }
        ByteBuffer content = der.slice(der.position(), length);
        der.position(der.position() + length);
        return content;
    }

    private static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }
}
