package org.holdall.engine.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends a restore of which nobody knows whether it was committed: the rows decide. Content that a row names stays in the pool,
 * or comes back; other content that this restore put there goes to the bin, where Moodle would find it. What is still aside was
 * never put there, so the pool's own is somebody else's.
 */
final class Settlement {
  private final FileOperations disk;
  private final Pool pool;
  private final Permissions permissions;
  private final NamedContents rows;
  private int kept;
  private int binned;

  Settlement(FileOperations disk, Pool pool, Permissions permissions, NamedContents rows) {
    this.disk = disk;
    this.pool = pool;
    this.permissions = permissions;
    this.rows = rows;
  }

  /** Number of contents that rows name. */
  int kept() {
    return kept;
  }

  /** Number of contents that went to the bin. */
  int binned() {
    return binned;
  }

  /** Decides on all that the journal names; may be repeated after it failed. */
  void settle(Workspace workspace) throws IOException {
    Set<String> names = workspace.journal().names();
    Set<String> named = rows.of(names);
    List<String> unnamed = new ArrayList<>();
    for (String hash : names) {
      if (named.contains(hash)) {
        keep(hash, workspace.staged(hash));
        kept++;
      } else if (workspace.staged(hash) == null && disk.size(pool.file(hash)) >= 0) {
        move(pool.file(hash), pool.trashed(hash));
        unnamed.add(hash);
      }
    }
    for (String hash : rows.of(unnamed)) { // stored by somebody else between question and move
      keep(hash, null);
      unnamed.remove(hash);
      kept++;
    }
    binned += unnamed.size();
  }

  /** Sees to it that content is in the pool; false if it is nowhere. */
  boolean keep(String hash, @Nullable Path staged) throws IOException {
    Path file = pool.file(hash);
    if (disk.size(file) >= 0) {
      return true;
    }
    Path from = staged != null ? staged : pool.trashed(hash);
    if (disk.size(from) < 0) {
      return false;
    }
    move(from, file);
    return disk.size(file) >= 0;
  }

  private void move(Path from, Path to) throws IOException {
    disk.createFolder(to.resolveSibling(""), permissions.folder());
    try {
      disk.move(from, to);
    } catch (NoSuchFileException e) {
      if (disk.size(from) >= 0) {
        throw e;
      } // else another restore moved it at the same moment
    }
  }
}
