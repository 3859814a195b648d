package org.holdall.engine.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.holdall.engine.site.SiteConfig;
import org.junit.jupiter.api.Test;

class SecretsTest {
  /** The bytes 0 to 31. */
  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  /** What PHP's functions make of "päss" with that key and the vector "0123456789abcdef". */
  private static final String BY_PHP =
      "c7Q2gS5lVZF26BkyHrSN/7EFiGENZRL73M2a78quK58wMTIzNDU2Nzg5YWJjZGVmyBCcTwfEAr/tGtMzWjlC4A==";

  @Test
  void readsWhatPhpEncrypted() {
    assertThat(with(KEY).decrypt(BY_PHP)).isEqualTo("päss");
    assertThat(with(KEY).decrypt(BY_PHP.replaceAll("(.{20})", "$1\n"))).isEqualTo("päss");
  }

  @Test
  void readsWhatItWrote() {
    for (String text : new String[] {"", "x", "0123456789abcdef", "long".repeat(100), "𝄞 & <"}) {
      assertThat(with(KEY).decrypt(with(KEY).encrypt(text, "a/b", "c"))).isEqualTo(text);
    }
  }

  @Test
  void sameTextAndPlaceGiveTheSame() {
    String once = with(KEY).encrypt("pw", "lti/password", "activities/lti_7");
    assertThat(with(KEY).encrypt("pw", "lti/password", "activities/lti_7")).isEqualTo(once);
    assertThat(with(KEY).encrypt("pw", "lti/password", "activities/lti_8")).isNotEqualTo(once);
    assertThat(with(KEY).encrypt("pW", "lti/password", "activities/lti_7")).isNotEqualTo(once);
  }

  @Test
  void nobodyElseReadsIt() {
    String secret = with(KEY).encrypt("pw", "lti/password", "");
    String other = Base64.getEncoder().encodeToString(new byte[32]);
    assertThat(with(other).decrypt(secret)).isNull();
    assertThat(Secrets.by(null).decrypt(secret)).isNull();
    for (String broken : new String[] {"", "pw", "====", secret.substring(4), secret + "AAAA"}) {
      assertThat(with(KEY).decrypt(broken)).as(broken).isNull();
    }
    assertThat(with(KEY).decrypt(null)).isNull();
  }

  @Test
  void withoutKeyNothingIsInTheArchive() {
    Secrets none = Secrets.of(SiteConfig.EMPTY);
    assertThat(none.encrypt("", "lti/resourcekey", "")).hasSize(88);
    assertThat(none.lost()).isEmpty();
    String pw = none.encrypt("pw", "lti/password", "");
    assertThat(pw).isEqualTo(none.encrypt("another", "lti/password", ""));
    assertThat(none.lost()).containsExactly("lti/password");
    assertThat(with(KEY).decrypt(pw)).isNull();
    assertThat(with("dG9vIHNob3J0").encrypt("pw", "lti/password", "")).isEqualTo(pw);
  }

  private static Secrets with(String key) {
    return Secrets.by(key);
  }
}
