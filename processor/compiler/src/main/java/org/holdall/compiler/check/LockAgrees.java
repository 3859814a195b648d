package org.holdall.compiler.check;

import java.io.IOException;
import java.util.Optional;
import org.holdall.annotations.Plugin;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Place;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.lock.Change;
import org.holdall.tree.lock.Lock;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Field;

/**
 * The tree is what its lock says. A change that breaks older archives is an error until it is accepted, any other a note.
 * A missing lock is a note unless locks are required; with {@code -Aholdall.lock=off} nobody looks.
 */
final class LockAgrees implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.LOCK;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    if (in.locks().mode() == Locks.Mode.OFF) {
      return;
    }
    String id = tree.tree().id();
    Place root = tree.root().place(Plugin.class, "value");
    try {
      Optional<Lock> lock = in.locks().read(id);
      if (lock.isEmpty()) {
        String remedy = in.locks().project() == null
            ? "Run mvn holdall:init, or say where the project is with -Aholdall.dir"
            : "Run mvn holdall:init and commit src/main/backup/" + id + ".lock";
        String cause = id + " has no lock";
        if (in.locks().required()) {
          report.add(root, cause, remedy);
        } else {
          report.note(root, cause, remedy);
        }
        return;
      }
      lock.get().changes(tree.tree()).forEach(change -> report(change, tree, report));
    } catch (IOException e) {
      report.add(
          root,
          "the lock of " + id + " cannot be read: " + e.getMessage(),
          "Take it from version control again");
    }
  }

  private static void report(Change change, TreeModel tree, Report report) {
    String cause = tree.tree().id() + " differs from its lock at " + change.path() + ": "
        + change.what() + " (" + change.id() + ")";
    String remedy =
        Character.toUpperCase(change.remedy().charAt(0)) + change.remedy().substring(1);
    Place place = place(change.now(), "/" + tree.root().element().name(), tree.root());
    if (change.breaking()) {
      report.add(place, cause, remedy);
    } else {
      report.note(place, cause, remedy);
    }
  }

  /** The nearest declaration that still exists. */
  private static Place place(String changed, String path, Node node) {
    for (int i = 0; i < node.children().size(); i++) {
      Child child = node.element().children().get(i);
      String below = path + (child.path().isEmpty() ? "" : "/" + String.join("/", child.path()))
          + "/" + child.element().name();
      if (changed.equals(below)
          || changed.startsWith(below + "/")
          || changed.startsWith(below + "#")) {
        return place(changed, below, node.children().get(i));
      }
    }
    for (Field field : node.element().fields()) {
      if (changed.equals(path + (field.attribute() ? "/@" : "/") + field.name())) {
        return node.member(field).place();
      }
    }
    return node.place();
  }
}
