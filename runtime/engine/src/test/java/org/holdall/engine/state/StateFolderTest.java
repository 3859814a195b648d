package org.holdall.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.BackupPlan;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupStatus;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.settings.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateFolderTest {
  private static final String ID = "0123456789abcdef0123456789abcdef";
  private static final StoredBackup SMALL = new StoredBackup(
      ID,
      BackupStatus.AWAITING,
      Instant.parse("2027-01-15T08:00:00Z"),
      Instant.parse("2027-01-15T08:00:01.5Z"),
      new BackupRequest(
          BackupType.COURSE,
          4_000_000_000L,
          null,
          Mode.COPY,
          Map.of("users", "0"),
          Container.ZIP,
          Path.of("/backups/c.mbz"),
          true,
          Unknown.SKIP,
          true),
      new BackupPlan(
          "900150983cd24fb0d6963f7d28e17f72",
          List.of(new BackupPlan.Decision("root", "users", "0", "NOT_LOCKED")),
          List.of(new BackupPlan.Included("activities/choice_7", "\"Où ?\"\n")),
          List.of("core.course"),
          List.of("One.")),
      "It failed.");

  @TempDir
  Path folder;

  private StateFolder state;
  private Path file;

  @BeforeEach
  void store() {
    state = new StateFolder(folder);
    file = state.store(SMALL);
  }

  private void refused(String... message) {
    assertThatThrownBy(() -> state.load(ID))
        .isInstanceOf(HoldallException.class)
        .message()
        .doesNotContain("\n")
        .contains(message);
  }

  @Test
  void loadsWhatWasStored() {
    assertThat(state.load(ID)).isEqualTo(SMALL);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isNotEmptyDirectory();
    assertThat(state.ids()).containsExactly(ID);
  }

  @Test
  void noDamageGoesUnnoticed() throws IOException {
    byte[] good = Files.readAllBytes(file);
    for (int at = 0; at < good.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) (1 << bit);
        Files.write(file, bad);
        assertThatThrownBy(() -> state.load(ID))
            .as("byte %d, bit %d", at, bit)
            .isInstanceOf(HoldallException.class)
            .message()
            .startsWith(file.toString())
            .doesNotContain("\n");
      }
    }
    for (int length = 0; length < good.length; length++) {
      Files.write(file, Arrays.copyOf(good, length));
      refused("Delete it");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\" : 1|\"version\" : 2|was written by a later version of Holdall",
        "\"status\" : 700|\"status\" : 800|its checksum is wrong",
        "/backups/c.mbz|/backups/d.mbz|its checksum is wrong",
        "\"holdall\" : \"backup\",||its checksum is wrong"
      })
  void changesAreRefused(String from, String to, String message) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to == null ? "" : to));
    refused(message);
  }

  @Test
  void otherLayoutIsTheSameBackup() throws IOException {
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n\t"));
    assertThat(state.load(ID)).isEqualTo(SMALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../0123456789abcdef0123456789abcd|is no id of a backup",
        "latest|is no id of a backup",
        "ffffffffffffffffffffffffffffffff|There is no backup ffffffffffffffffffffffffffffffff"
      })
  void idsThatAreNone(String id, String message) {
    assertThatThrownBy(() -> state.load(id))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("\"holdall run\" without an id lists");
  }

  @Test
  void aFileUnderAnotherNameIsNotItself() throws IOException {
    String other = ID.replace('0', 'f');
    Files.copy(file, folder.resolve(other + ".json"));
    assertThatThrownBy(() -> state.load(other)).hasMessageContaining("holds the backup " + ID);
  }

  @Test
  void aFolderThatIsAFile() {
    StateFolder wrong = new StateFolder(file);
    assertThatThrownBy(() -> wrong.store(SMALL))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("cannot be stored in " + file)
        .hasMessageContaining("--state DIR");
  }
}
