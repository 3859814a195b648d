package org.holdall.engine.restore.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "/#a.png",
        "/#.",
        "/a b/c/#.",
        "/ü/😀/#ñ (1).txt",
        "/..a/#..b",
        "/a/#.hidden",
        "/#a&b<c>.txt",
      })
  void possible(String folder, String name) {
    assertThat(FileNames.fault(folder, name)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "a/#x#has a folder that",
        "/a#x#has a folder that",
        "''#x#has a folder that",
        "/../#x#leads out",
        "/a/../#x#leads out",
        "/a/./#x#leads out",
        "/:../#x#leads out",
        "/a\\b/#x#has a control",
        "/#a\\b#has a control",
        "/#a/b#has no possible name",
        "/#..#has no possible name",
        "/#''#has no possible name",
        "/#:<>#has no possible name",
        "/#:.#has the name of a folder",
      })
  void impossible(String folder, String name, String fault) {
    assertThat(FileNames.fault(folder, name)).startsWith(fault);
  }

  @Test
  void controlCharacters() {
    for (char c : new char[] {0, '\n', '\r', '\t', 0x1b, 0x7f, 0x85}) {
      assertThat(FileNames.fault("/", "a" + c)).startsWith("has a control");
      assertThat(FileNames.fault("/a" + c + "/", "a")).startsWith("has a control");
    }
  }

  @Test
  void lengthCountsCharacters() {
    assertThat(FileNames.fault("/", "😀".repeat(255))).isNull();
    assertThat(FileNames.fault("/", "😀".repeat(256))).contains("255");
    assertThat(FileNames.fault("/" + "a".repeat(253) + "/", "a")).isNull();
    assertThat(FileNames.fault("/" + "a".repeat(254) + "/", "a")).contains("255");
    assertThat(FileNames.fault("/", "a".repeat(255) + "&")).as("as it will be").isNull();
  }

  @Test
  void strippedAsMoodleStrips() {
    assertThat(FileNames.name("a&<>\"`|':b.txt")).isEqualTo("ab.txt");
    assertThat(FileNames.folder("/a:b//&/c/")).isEqualTo("/ab/c/");
  }

  @Test
  void foldersAbove() {
    assertThat(FileNames.foldersUp("/a/b/")).containsExactly("/a/b/", "/a/", "/");
    assertThat(FileNames.foldersUp("/")).containsExactly("/");
  }

  @Test
  void messagesStayOneLine() {
    assertThat(FileNames.printable("/a\nb")).isEqualTo("/a?b");
    assertThat(FileNames.printable("😀".repeat(100))).isEqualTo("😀".repeat(80) + "...");
  }
}
