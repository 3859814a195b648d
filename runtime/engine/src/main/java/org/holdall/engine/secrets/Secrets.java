package org.holdall.engine.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.holdall.engine.site.SiteConfig;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts as Moodle does, with the key that it keeps in its configuration: Base64 of an HMAC-SHA256 over all that follows, an
 * initialisation vector, and the text by AES-256-CBC.
 *
 * <p>Moodle draws the vector by lot; here it is derived from key, place and text, so that the same data give the same archive.
 * Without a key nothing is encrypted, because a key of Holdall's own would be lost, and one written to the site Moodle might not
 * see: its caches know the configuration. What stands in the archive then, nobody can read, and it holds nothing.
 */
public final class Secrets {
  private static final int HMAC = 32;
  private static final int VECTOR = 16;
  private static final int KEY = 32;
  private static final String NOTHING =
      Base64.getEncoder().encodeToString(new byte[HMAC + 2 * VECTOR]);

  private final byte @Nullable [] key;
  private final Set<String> lost = new ConcurrentSkipListSet<>();

  private Secrets(byte @Nullable [] key) {
    this.key = key;
  }

  /** With the key of a site; it may have none, or one that is none. */
  public static Secrets of(SiteConfig config) {
    return by(config.get("backup", "backup_encryptkey"));
  }

  /** With a key in Base64, null for none. */
  static Secrets by(@Nullable String text) {
    byte[] found = text == null ? new byte[0] : decoded(text);
    return new Secrets(found.length == KEY ? found : null);
  }

  /** Paths of elements whose secrets could not be encrypted, because there is no key; those that were empty do not count. */
  public Set<String> lost() {
    return lost;
  }

  /**
   * What stands in the archive.
   *
   * @param text null and empty are the same
   * @param path of the element in its tree
   * @param place more of where it stands: the same text has another form elsewhere
   */
  public String encrypt(@Nullable String text, String path, String place) {
    byte[] plain = text == null ? new byte[0] : text.getBytes(UTF_8);
    if (key == null) {
      if (plain.length > 0) {
        lost.add(path);
      }
      return NOTHING;
    }
    byte[] seed = joined((path + '\n' + place + '\n').getBytes(UTF_8), plain);
    byte[] vector = Arrays.copyOf(hmac(key, seed), VECTOR);
    byte[] secret = joined(vector, cipher(Cipher.ENCRYPT_MODE, key, vector, plain));
    return Base64.getEncoder().encodeToString(joined(hmac(key, secret), secret));
  }

  /** The text, null if this site's key does not fit. */
  public @Nullable String decrypt(@Nullable String secret) {
    byte[] all = secret == null ? new byte[0] : decoded(secret);
    if (key == null || all.length < HMAC + 2 * VECTOR || all.length % VECTOR != 0) {
      return null;
    }
    byte[] signed = Arrays.copyOfRange(all, HMAC, all.length);
    if (!MessageDigest.isEqual(Arrays.copyOf(all, HMAC), hmac(key, signed))) {
      return null;
    }
    byte[] text = Arrays.copyOfRange(signed, VECTOR, signed.length);
    return new String(cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(signed, VECTOR), text), UTF_8);
  }

  /** Base64 as PHP reads it: what does not belong there is passed over. */
  private static byte[] decoded(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0]; // its end is missing
    }
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] hmac(byte[] key, byte[] of) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(of);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static byte[] cipher(int mode, byte[] key, byte[] vector, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it, and what is signed is well-formed
    }
  }
}
