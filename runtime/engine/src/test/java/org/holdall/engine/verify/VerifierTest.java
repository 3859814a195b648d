package org.holdall.engine.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Archives;
import org.holdall.engine.archive.Container;
import org.holdall.engine.archive.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
  private static final String CHOICE = "activities/choice_56/choice.xml";

  @TempDir
  Path folder;

  private Map<String, byte[]> entries;

  @BeforeEach
  void read() throws IOException {
    entries = Archives.read(Sample.write(folder.resolve("sample.mbz"), Container.TGZ));
  }

  private Verification verify() throws IOException {
    return Verifier.verify(Archives.pack(folder.resolve("changed.mbz"), entries));
  }

  private void put(String name, String content) {
    entries.put(name, content.getBytes(UTF_8));
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void aSoundArchiveIsSound(Container container) throws IOException {
    Verification found =
        Verifier.verify(Sample.write(folder.resolve(container + ".mbz"), container));
    assertThat(found.problems()).isEmpty();
    assertThat(found.sound()).isTrue();
    assertThat(found.container()).isEqualTo(container);
    assertThat(found.manifest()).isTrue();
    assertThat(found.xml()).isEqualTo(13);
    assertThat(found.contents()).isEqualTo(1);
  }

  @Test
  void anArchiveWithoutManifestCanBeSound() throws IOException {
    entries.remove(Manifest.NAME);
    Verification found = verify();
    assertThat(found.problems()).isEmpty();
    assertThat(found.manifest()).isFalse();
  }

  @Test
  void whatWasChangedLostOrAddedIsNamed() throws IOException {
    put("roles.xml", "<roles></roles>");
    entries.remove("activities/choice_56/filters.xml");
    put("extra.xml", "<x></x>");
    assertThat(verify().problems())
        .containsExactly(
            "activities/choice_56/filters.xml is missing; Moodle cannot restore the archive without it.",
            "activities/choice_56/filters.xml is lost.",
            "extra.xml was added later.",
            "roles.xml is not what was written.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roles.xml",
        "files.xml",
        "groups.xml",
        "scales.xml",
        "outcomes.xml",
        "questions.xml",
        "users.xml",
        CHOICE,
        "activities/choice_56/module.xml",
        "activities/choice_56/roles.xml",
        "activities/choice_56/grades.xml",
        "activities/choice_56/filters.xml"
      })
  void whatMoodleRequiresIsRequired(String name) throws IOException {
    entries.remove(Manifest.NAME);
    entries.remove(name);
    assertThat(verify().problems())
        .containsExactly(name + " is missing; Moodle cannot restore the archive without it.");
  }

  @Test
  void contentIsWhatItsNameSays() throws IOException {
    entries.remove(Manifest.NAME);
    put(Sample.pool(), "another picture");
    assertThat(verify().problems())
        .singleElement()
        .asString()
        .startsWith(Sample.pool() + " is damaged");
    entries.remove(Sample.pool());
    assertThat(verify().problems())
        .singleElement()
        .asString()
        .startsWith("The content of the file /a.png is missing");
  }

  @Test
  void whatAPartNeedsIsThere() throws IOException {
    entries.remove(Manifest.NAME);
    put("scales.xml", "<scales_definition><scale id=\"3\"><id>4</id></scale></scales_definition>");
    put("activities/choice_56/inforef.xml", """
        <inforef><userref><user><id>9</id></user></userref>
        <scaleref><scale><id>3</id></scale><scale><id>4</id></scale><scale><id>5</id></scale></scaleref>
        <groupref><group><id>7</id></group></groupref></inforef>""");
    assertThat(verify().problems()).as("of an unknown Moodle").isEmpty();
    String old = new String(entries.get("moodle_backup.xml"), UTF_8);
    put(
        "moodle_backup.xml",
        old.replace("<name>backup", "<backup_version>2024100700</backup_version><name>backup"));
    String file = "activities/choice_56/inforef.xml needs the ";
    assertThat(verify().problems())
        .containsExactly(
            file + "group 7, which the archive does not have.",
            file + "scale 4 and 1 more, which the archive does not have.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a><b></a>", "<a>", "", "<a>&x;</a>", "<a></a><b></b>", "<a>\u0001</a>"})
  void malformedXmlIsNamed(String xml) throws IOException {
    entries.remove(Manifest.NAME);
    put(CHOICE, xml);
    assertThat(verify().problems())
        .singleElement()
        .asString()
        .startsWith(CHOICE + " is not well-formed XML (line 1:")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a><a></a>",
        "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a></a>"
      })
  void aDoctypeIsRefusedEverywhere(String xml) throws IOException {
    entries.remove(Manifest.NAME);
    for (String name : new String[] {CHOICE, "files.xml", "moodle_backup.xml"}) {
      byte[] before = entries.get(name);
      put(name, xml);
      assertThat(verify().problems())
          .as(name)
          .anyMatch(p -> p.startsWith(name + " has a DOCTYPE (line 1)"));
      entries.put(name, before);
    }
  }

  @Test
  void aDamagedManifestIsNamed() throws IOException {
    put(Manifest.NAME, "{}");
    assertThat(verify().problems())
        .containsExactly(Manifest.NAME + " is damaged: it is not the list that Holdall writes.");
  }

  @Test
  void aHeaderThatDescribesNothing() throws IOException {
    entries.remove(Manifest.NAME);
    put("moodle_backup.xml", "<moodle_backup></moodle_backup>");
    assertThat(verify().problems())
        .singleElement()
        .asString()
        .startsWith("moodle_backup.xml describes no backup");
  }

  @Test
  void whatIsNoArchiveIsRefused() throws IOException {
    Path text = java.nio.file.Files.writeString(folder.resolve("t.mbz"), "text");
    assertThatThrownBy(() -> Verifier.verify(text))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("is not an archive");
  }
}
