package org.holdall.engine.restore.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.holdall.engine.HoldallException;
import org.holdall.engine.restore.Findings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {
  @TempDir
  Path folder;

  private FilesSite site;
  private final Findings findings = new Findings();

  @BeforeEach
  void open() throws SQLException {
    site = new FilesSite(folder);
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  private Set<String> check() throws IOException {
    return site.check(findings);
  }

  @Test
  void soundFilesGiveNoFinding() throws IOException {
    site.content("hello");
    site.file();
    site.file("filename", ".", "contenthash", FileRows.EMPTY, "filesize", "0");
    site.file("repositoryid", "5", "contenthash", FileRows.EMPTY);
    check();
    assertThat(findings.failed()).isFalse();
    assertThat(findings.warnings()).isEmpty();
  }

  @Test
  void impossibleNamesAreErrors() throws IOException {
    site.content("hello");
    site.file("filepath", "/../", "filename", "x&#10;y");
    check();
    assertThatThrownBy(() -> findings.check(false))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining(
            "The file /../x?y of mod_choice intro has a control character or a backslash in its name. "
                + "Do not use this archive.");
  }

  @Test
  void foldersAndAliasesHaveNamesToo() throws IOException {
    site.file("filepath", "/../", "filename", ".");
    check();
    assertThat(findings.failed()).isTrue();
  }

  @Test
  void aliasesHaveNamesToo() throws IOException {
    site.file("filename", "..", "repositoryid", "5");
    check();
    assertThat(findings.failed()).isTrue();
  }

  @Test
  void textsFitTheirColumns() throws IOException {
    site.content("hello");
    site.file("author", "\ud83d\ude00".repeat(255), "license", "x".repeat(255));
    check();
    assertThat(findings.failed()).isFalse();
    site.file("author", "x".repeat(256));
    check();
    assertThatThrownBy(() -> findings.check(false)).hasMessageContaining("too long an author");
  }

  @Test
  void namesTheAreas() throws IOException {
    site.content("hello");
    site.file();
    site.file("component", "user", "filearea", "icon");
    assertThat(check()).containsExactlyInAnyOrder("mod_choice/intro", "user/icon");
  }

  @Test
  void aHashIsASha1() throws IOException {
    site.file("contenthash", "../../../etc/passwd");
    check();
    assertThatThrownBy(() -> findings.check(false)).hasMessageContaining("no SHA-1");
  }

  @Test
  void missingContentAndWrongSizesAreWarnings() throws IOException {
    site.file("filename", "missing");
    site.file("filename", "empty", "contenthash", "");
    site.file("filename", "long", "contenthash", site.content("more"), "filesize", "99");
    check();
    assertThat(findings.failed()).isFalse();
    assertThat(findings.warnings())
        .containsExactly(
            "The file /missing of mod_choice intro is left out: its content is neither in the archive nor in the site's pool.",
            "The file /empty of mod_choice intro is left out: its content is neither in the archive nor in the site's pool.",
            "The file /long of mod_choice intro has 4 bytes, not 99 as the archive says. It is restored as it is.");
  }
}
