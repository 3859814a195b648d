package org.holdall.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdall.tree.lock.Change;
import org.holdall.tree.lock.Lock;
import org.holdall.tree.lock.LockFile;
import org.holdall.tree.model.Tree;
import org.holdall.tree.text.TreeFormatException;
import org.holdall.tree.text.TreeIndex;
import org.holdall.tree.text.TreeText;

/** The trees of a module and their locks. */
final class Locks {
  private final Path trees;
  private final Path locks;

  /**
   * Takes the folders; neither needs to exist.
   *
   * @param trees compiled descriptions, {@code target/classes/META-INF/holdall}
   * @param locks committed locks, {@code src/main/backup}
   */
  Locks(Path trees, Path locks) {
    this.trees = trees;
    this.locks = locks;
  }

  /**
   * All trees and locks, sorted by id.
   *
   * @throws IllegalArgumentException if there are locks but no tree at all: the processor did not run
   */
  List<State> states() throws IOException {
    TreeMap<String, Path> compiled = files(trees, ".tree");
    compiled.keySet().retainAll(indexed()); // what was removed may still lie there
    TreeMap<String, Path> locked = files(locks, ".lock");
    if (compiled.isEmpty() && !locked.isEmpty()) {
      throw new IllegalArgumentException(
          "there are locks in " + locks + " but no trees in " + trees
              + ": compile first (mvn process-classes), with holdall-compiler among the annotation processors");
    }
    TreeSet<String> ids = new TreeSet<>(compiled.keySet());
    ids.addAll(locked.keySet());
    List<State> states = new ArrayList<>();
    for (String id : ids) {
      Optional<Tree> tree =
          compiled.containsKey(id) ? Optional.of(tree(compiled.get(id))) : Optional.empty();
      Optional<Lock> lock =
          locked.containsKey(id) ? Optional.of(LockFile.read(locked.get(id))) : Optional.empty();
      states.add(new State(id, tree, lock));
    }
    return states;
  }

  /** Ids of the trees that the module has. */
  private Set<String> indexed() throws IOException {
    Path index = trees.resolve(Path.of(TreeIndex.NAME).getFileName().toString());
    return Files.exists(index)
        ? TreeIndex.parse(Files.readString(index)).stream()
            .map(TreeIndex.Entry::id)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static Tree tree(Path file) throws IOException {
    try {
      return TreeText.parse(Files.readString(file));
    } catch (TreeFormatException e) {
      throw new IOException(file + ", " + e.getMessage(), e);
    }
  }

  private static TreeMap<String, Path> files(Path folder, String suffix) throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        all.filter(Files::isRegularFile).forEach(file -> {
          String name = file.getFileName().toString();
          if (name.endsWith(suffix)) {
            files.put(name.substring(0, name.length() - suffix.length()), file);
          }
        });
      }
    }
    return files;
  }

  /** Writes a first lock for every tree that has none; returns the ids. */
  List<String> init() throws IOException {
    List<String> written = new ArrayList<>();
    for (State state : states()) {
      if (state.lock().isEmpty()) {
        write(state.id(), Lock.of(state.tree().orElseThrow()));
        written.add(state.id());
      }
    }
    return written;
  }

  /**
   * Takes over compatible changes and new trees; returns the ids of the locks that were written.
   *
   * @throws IllegalArgumentException if a breaking change is not accepted; then no lock is written
   */
  List<String> accept() throws IOException {
    TreeMap<String, Lock> fresh = new TreeMap<>();
    for (State state : states()) {
      if (state.lock().isEmpty()) {
        fresh.put(state.id(), Lock.of(state.tree().orElseThrow()));
      } else if (!state.changes().isEmpty()) {
        Tree now = state
            .tree()
            .orElseThrow(() ->
                new IllegalArgumentException(state.id() + " was removed: accept it with -Dtree="
                    + state.id() + " -Dchange=ROOT-001:/ -Dbecause=\"...\""));
        fresh.put(state.id(), state.lock().get().accept(now));
      }
    }
    for (String id : fresh.keySet()) {
      write(id, fresh.get(id));
    }
    return List.copyOf(fresh.keySet());
  }

  /**
   * Accepts one breaking change; returns the id of its tree.
   *
   * @param tree id of the tree, empty if the change says enough
   * @param change {@code RULE:path}
   * @param because the reason
   * @throws IllegalArgumentException if not exactly one tree has this change, or there is no reason
   */
  String accept(String tree, String change, String because) throws IOException {
    List<State> found = states().stream()
        .filter(state -> tree.isEmpty() || state.id().equals(tree))
        .filter(state -> state.changes().stream()
            .anyMatch(each -> each.breaking() && address(each).equals(change)))
        .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          found.isEmpty()
              ? "no tree has the breaking change '" + change
                  + "': mvn holdall:diff lists the changes"
              : "several trees have this change, say which with -Dtree=ID: "
                  + String.join(", ", found.stream().map(State::id).toList()));
    }
    State state = found.get(0);
    write(state.id(), state.accept(change, because));
    return state.id();
  }

  /** What {@code -Dchange} takes. */
  static String address(Change change) {
    return change.id() + ":" + change.path();
  }

  private void write(String id, Lock lock) throws IOException {
    LockFile.write(LockFile.of(locks, id), lock);
  }
}
