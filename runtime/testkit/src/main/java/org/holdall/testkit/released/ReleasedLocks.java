package org.holdall.testkit.released;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdall.engine.HoldallException;
import org.holdall.tree.lock.LockComparison;
import org.holdall.tree.lock.LockFile;
import org.holdall.tree.lock.Rule;
import org.holdall.tree.model.Tree;

/** The locks of released versions: a folder with one folder for each version. */
public final class ReleasedLocks {
  private static final Pattern LEFT_OUT = Pattern.compile(
      " has (?:[^ /]+/)?([^ /]+), which this version does not know: it is left out");

  private ReleasedLocks() {}

  /**
   * What the archives of a plugin were, by version.
   *
   * @param folder may be missing: then nothing was released
   * @param id of the plugin's tree
   * @throws HoldallException if a lock cannot be read
   */
  public static Map<String, Tree> of(Path folder, String id) {
    TreeMap<String, Tree> released = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return released;
    }
    try (Stream<Path> versions = Files.list(folder)) {
      for (Path version : versions.sorted().toList()) {
        Path lock = LockFile.of(version, id);
        if (Files.exists(lock)) {
          released.put(version.getFileName().toString(), LockFile.read(lock).tree());
        }
      }
      return released;
    } catch (IOException e) {
      throw new HoldallException(
          "The released locks cannot be read (" + e.getMessage()
              + "). Take them from version control again.",
          e);
    }
  }

  /** Whether a restore says of an older archive only that something is left out which the plugin no longer has. */
  public static boolean expects(Tree released, Tree today, String warning) {
    Matcher leftOut = LEFT_OUT.matcher(warning);
    return leftOut.find()
        && LockComparison.compare(released, today).stream()
            .filter(change -> change.rule() == Rule.FIELD_D1 || change.rule() == Rule.TREE_001)
            .flatMap(change -> Stream.of(change.path().split("/@?", -1)))
            .anyMatch(leftOut.group(1)::equals);
  }
}
