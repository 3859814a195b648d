package org.holdall.tree.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.holdall.tree.model.Tree;
import org.holdall.tree.text.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  @TempDir
  Path folder;

  @Test
  void everyTreeHasItsFiles() throws IOException {
    Tree file = tree("mod_pear", "file=pear.xml");
    Tree none = tree("core.pears", "");
    Site.write(List.of(file, none), folder.resolve("docs"));
    try (Stream<Path> files = Files.list(folder.resolve("docs"))) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "index.html",
              "mod_pear.md",
              "mod_pear.json",
              "mod_pear.xsd",
              "core.pears.md",
              "core.pears.json");
    }
  }

  private static Tree tree(String id, String file) {
    return TreeText.parse("format 1\ntree " + id + " component=mod_pear task=ACTIVITY order=300 "
        + file + "\nelement pear one type=Pear\n  attribute id long\n");
  }
}
