package org.holdall.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdall.cli.tree.TreeDrawing;
import org.holdall.cli.tree.TreeJson;
import org.holdall.cli.tree.TreeNames;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "tree",
    header = "Shows the structure of a plugin's backup.",
    description = {
      "",
      "Draws what the description of a plugin says: the elements of its XML file in their order, with",
      "attributes and fields, where rows come from, what is user information, annotated ids, files and",
      "links. Without a name it lists all trees that are installed.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  holdall tree",
      "  holdall tree mod_choice",
      "  holdall tree core.final.users --format json"
    })
final class TreeCommand implements Runnable {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "A plugin as mod_choice, or a tree as core.roles.")
  private @Nullable String name;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "For people or for programs; text without it. --json is the same as json.")
  private String format = "text";

  @Mixin
  private final Console console;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  TreeCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (!List.of("text", "json").contains(format)) {
      throw new ParameterException(
          spec.commandLine(), "--format does not know '" + format + "'; it knows text, json");
    }
    console.json |= format.equals("json");
    List<Tree> all = InstalledSteps.all().stream()
        .map(StructureStep::tree)
        .sorted(Comparator.comparing(Tree::id))
        .toList();
    if (name == null) {
      all.forEach(tree -> console.print(line(tree)));
      console.result(Map.of("trees", all.stream().map(TreeJson::summary).toList()));
      return;
    }
    List<Tree> found = TreeNames.find(all, name);
    String separator = "";
    for (Tree tree : found) {
      console.print(separator + String.join(System.lineSeparator(), TreeDrawing.lines(tree)));
      separator = System.lineSeparator();
    }
    console.result(Map.of("trees", found.stream().map(TreeJson::of).toList()));
  }

  private static String line(Tree tree) {
    return String.format(
            Locale.ROOT,
            "%-38s %-4d %-30s %-20s %s",
            tree.id(),
            tree.order(),
            String.join(" ", tree.tasks()).toLowerCase(Locale.ROOT),
            tree.file() == null ? "-" : tree.file(),
            tree.when() == null ? "" : "if " + tree.when())
        .stripTrailing();
  }
}
