package org.holdall.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.holdall.tree.model.Tree;
import org.holdall.tree.print.JsonPrinter;
import org.holdall.tree.print.MarkdownPrinter;
import org.holdall.tree.print.SitePrinter;
import org.holdall.tree.print.XsdPrinter;

/** Prints all trees: a page, JSON and an XML Schema each, and {@code index.html} to search them. */
@Mojo(name = "docs", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class DocsMojo extends LockMojo {
  /** Where to. */
  @Parameter(property = "holdall.docs", defaultValue = "${project.build.directory}/holdall-docs")
  private File docs = new File("target/holdall-docs");

  @Override
  void run(Locks locks) throws IOException {
    print(locks.states().stream().flatMap(state -> state.tree().stream()).toList(), docs.toPath());
    getLog().info("the backup trees are described in " + docs + "/index.html");
  }

  static void print(List<Tree> trees, Path folder) throws IOException {
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
