package org.recce4j.sql.internal.adapter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * RSA keys as profiles hold them: PEM or base64 of DER, PKCS#8 (RFC 5958, encrypted or not) or PKCS#1 (RFC 8017), from the
 * profile or a file. Drivers read some of these forms only, so that each becomes plain PKCS#8.
 */
final class PrivateKeys {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----\\s*([A-Za-z0-9+/=\\s]+?)\\s*-----END \\1-----");

    /** Version 0, rsaEncryption and NULL: what stands before a PKCS#1 key in PKCS#8. */
    private static final byte[] RSA_HEADER = {2, 1, 0, 48, 13, 6, 9, 42, -122, 72, -122, -9, 13, 1, 1, 1, 5, 0};

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;

    private PrivateKeys() {}

    /** Returns the key in DER, of the key's text or of the file that another key names. */
    static byte[] read(Settings settings, String textKey, String pathKey, String passphraseKey) {
        if (settings.has(textKey) && settings.has(pathKey)) {
            throw settings.invalid(
                    pathKey, "\"" + textKey + "\" and \"" + pathKey + "\" are two ways to give one key; keep one");
        }
        String key = settings.has(textKey) ? textKey : pathKey;
        String text = settings.has(textKey) ? settings.require(textKey, "login") : file(settings, pathKey);
        try {
            byte[] der = decoded(text, settings.text(passphraseKey));
            KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            return der;
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw settings.invalid(
                    key,
                    "\"" + key + "\" holds no RSA private key that can be read"
                            + hint(text, settings.text(passphraseKey))
                            + "; it may be PEM or base64 of DER, in PKCS#8 or PKCS#1");
        }
    }

    private static String hint(String text, @Nullable String passphrase) {
        if (!text.contains("ENCRYPTED")) {
            return "";
        }
        return passphrase == null
                ? ": it is encrypted and there is no \"private_key_passphrase\""
                : ": it is encrypted and \"private_key_passphrase\" does not open it";
    }

    private static String file(Settings settings, String pathKey) {
        String path = settings.require(pathKey, "login with a key pair");
        try {
            return Files.readString(Path.of(path), StandardCharsets.ISO_8859_1);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw settings.invalid(
                    pathKey,
                    "the file of \"" + pathKey + "\" cannot be read: '" + path
                            + "'; check that it is there and may be read");
        }
    }

    private static byte[] decoded(String text, @Nullable String passphrase) throws GeneralSecurityException {
        Matcher pem = PEM.matcher(text);
        if (!pem.find()) {
            byte[] der = Base64.getMimeDecoder().decode(text);
            return passphrase == null ? der : EncryptedKeys.decrypted(der, passphrase);
        }
        byte[] der = Base64.getMimeDecoder().decode(pem.group(2));
        return switch (pem.group(1)) {
            case "RSA PRIVATE KEY" -> wrapped(der);
            case "ENCRYPTED PRIVATE KEY" -> EncryptedKeys.decrypted(der, passphrase == null ? "" : passphrase);
            default -> der;
        };
    }

    private static byte[] wrapped(byte[] pkcs1) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(RSA_HEADER);
        content.writeBytes(element(OCTET_STRING, pkcs1));
        return element(SEQUENCE, content.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        if (content.length < 0x80) {
            element.write(content.length);
        } else {
            int lengthBytes = content.length < 0x100 ? 1 : content.length < 0x10000 ? 2 : 3;
            element.write(0x80 | lengthBytes);
            for (int i = lengthBytes - 1; i >= 0; i--) {
                element.write(content.length >> (8 * i));
            }
        }
        element.writeBytes(content);
        return element.toByteArray();
    }
}
