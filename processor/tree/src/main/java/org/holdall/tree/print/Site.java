package org.holdall.tree.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.holdall.tree.model.Tree;

/** A folder that describes trees: a page, JSON and an XML Schema each, and {@code index.html} to search them. */
public final class Site {
  private Site() {}

  /**
   * Writes it; files of the same names are replaced.
   *
   * @param folder made if it is not there
   * @throws IOException if the disk fails
   */
  public static void write(List<Tree> trees, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Tree tree : trees) {
      Files.writeString(folder.resolve(tree.id() + ".md"), MarkdownPrinter.print(tree, trees));
      Files.writeString(folder.resolve(tree.id() + ".json"), JsonPrinter.print(tree));
      if (tree.file() != null) {
        Files.writeString(folder.resolve(tree.id() + ".xsd"), XsdPrinter.print(tree, trees));
      }
    }
    Files.writeString(folder.resolve("index.html"), SitePrinter.print(trees));
  }
}
