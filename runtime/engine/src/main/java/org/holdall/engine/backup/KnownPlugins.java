package org.holdall.engine.backup;

import static org.holdall.engine.backup.Problems.Kind.UNKNOWN_PLUGIN;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdall.annotations.Feature;
import org.holdall.annotations.Task;
import org.holdall.engine.settings.Level;
import org.holdall.engine.settings.PlanPart;
import org.holdall.engine.structure.Features;
import org.holdall.tree.model.Tree;

/** The activity modules and blocks that there are steps for. Most blocks need none: what all blocks have in common is enough. */
final class KnownPlugins {
  /** Blocks of Moodle that back up more than what all have in common, and files. */
  private static final Set<String> RICH_BLOCKS = Set.of("rss_client");

  private final Set<String> modules;
  private final Set<String> blocks;
  private final Features features;

  KnownPlugins(List<Tree> trees) {
    features = new Features(trees);
    modules = components(trees, Task.ACTIVITY);
    blocks = components(trees, Task.BLOCK);
  }

  private static Set<String> components(List<Tree> trees, Task task) {
    return trees.stream()
        .filter(tree -> tree.tasks().contains(task.name()))
        .map(Tree::component)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Says which parts of the outline are of a plugin without a step. */
  void check(Outline outline, Problems problems) {
    for (Part part : outline.parts(Task.ACTIVITY)) {
      if (!knows(part)) {
        problems.add(
            UNKNOWN_PLUGIN,
            part.directory(),
            "Holdall does not know the module " + part.name() + ": the file " + part.name()
                + ".xml is missing, and Moodle cannot restore this activity.");
      }
    }
    for (Part part : outline.parts(Task.BLOCK)) {
      if (!knows(part)) {
        problems.add(
            UNKNOWN_PLUGIN,
            part.directory(),
            "Holdall does not know what the block " + part.name()
                + " keeps beside its settings: the file " + part.name() + ".xml is missing.");
      }
    }
  }

  private boolean knows(Part part) {
    return switch (part.kind()) {
      case ACTIVITY -> modules.contains(part.component());
      case BLOCK -> !RICH_BLOCKS.contains(part.name()) || blocks.contains(part.component());
      default -> true;
    };
  }

  /** The outline without parts that are unknown, and without what belongs to these. */
  Outline only(Outline outline) {
    Set<Part> out = new HashSet<>();
    for (Part part : outline.parts()) {
      if (!knows(part) || out.contains(part.parent())) {
        out.add(part);
      }
    }
    return new Outline(
        outline.type(),
        outline.course(),
        outline.parts().stream().filter(part -> !out.contains(part)).toList());
  }

  /** The parts as their settings see them. */
  List<PlanPart> parts(Outline outline) {
    return outline.parts().stream()
        .filter(part -> part.kind() == Task.SECTION || part.kind() == Task.ACTIVITY)
        .map(part -> {
          Part parent = part.parent();
          return new PlanPart(
              level(part),
              part.prefix(),
              parent == null ? null : parent.prefix(),
              features.has("mod_" + part.name(), Feature.QUESTION_BANK));
        })
        .toList();
  }

  private static Level level(Part part) {
    if (part.kind() == Task.SECTION) {
      return part.parent() == null ? Level.SECTION : Level.SUBSECTION;
    }
    return part.subsection() ? Level.SUBACTIVITY : Level.ACTIVITY;
  }
}
