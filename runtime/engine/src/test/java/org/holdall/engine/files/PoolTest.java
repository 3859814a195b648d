package org.holdall.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.holdall.engine.HoldallException;
import org.holdall.engine.site.SiteConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolTest {
  /** SHA-1 of {@code abc}. */
  private static final String ABC = "a9993e364706816aba3e25717850c26c9cd0d89d";

  @TempDir
  Path dataroot;

  private void put(String folder, String content) throws IOException {
    Path file = dataroot.resolve(folder).resolve("a9/99").resolve(ABC);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private Pool pool() {
    return Pool.of(dataroot, SiteConfig.EMPTY);
  }

  @Test
  void findsAndChecks() throws IOException {
    put("filedir", "abc");
    try (var in = pool().find(ABC, 3, "The file x").open()) {
      assertThat(in.readAllBytes()).asString().isEqualTo("abc");
    }
  }

  @Test
  void theBinIsTheSecondPlace() throws IOException {
    put("trashdir", "abc");
    assertThat(pool().find(ABC, 3, "The file x").path()).startsWith(dataroot.resolve("trashdir"));
  }

  @Test
  void anotherContentIsSeenAtItsEnd() throws IOException {
    put("filedir", "abd");
    PoolFile file = pool().find(ABC, 3, "The file x");
    assertThatThrownBy(() -> {
          try (var in = file.open()) {
            in.readAllBytes();
          }
        })
        .isInstanceOf(HoldallException.class)
        .hasMessageStartingWith("The file x is damaged: " + file.path() + " has the SHA-1 ");
  }

  @Test
  void whatIsMissingOrNoHashIsRefused() {
    assertThatThrownBy(() -> pool().find(ABC, 3, "The file x"))
        .hasMessageStartingWith("The file x has no content");
    assertThatThrownBy(() -> pool().find("../../etc/passwd", 3, "The file x"))
        .hasMessageContaining("which is no SHA-1");
  }
}
