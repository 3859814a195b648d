package org.holdall.engine.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one restore keeps on the site's disk while it runs: its journal {@code holdall/ID.journal} in the data folder, its
 * private folder {@code holdall/ID}, and contents that are to enter the pool. These lie where one rename is enough: in the
 * private folder, or in {@code holdall-ID} of the pool when the pool is on another file system. The journal comes first and goes last.
 */
final class Workspace implements Closeable {
  /** Of a journal or a private folder; the group is the restore's id. */
  static final String NAME = "([0-9a-f]{32})(?:\\.journal)?";

  private static final int PRIVATE = 0700;

  private final FileOperations disk;
  private final Journal journal;
  private final String id;
  private final Path folder;
  private final Path elsewhere;
  private boolean apart;

  private Workspace(FileOperations disk, Path dataroot, Pool pool, String id, Journal journal) {
    this.disk = disk;
    this.id = id;
    this.journal = journal;
    folder = home(dataroot).resolve(id);
    elsewhere = pool.filedir().resolve("holdall-" + id);
  }

  /** The folder of all restores. */
  static Path home(Path dataroot) {
    return dataroot.resolve("holdall");
  }

  private static Path journal(Path dataroot, String id) {
    return home(dataroot).resolve(id + ".journal");
  }

  /** For a new restore. */
  static Workspace open(FileOperations disk, Path dataroot, Pool pool, Permissions permissions)
      throws IOException {
    disk.createFolder(home(dataroot), permissions.folder());
    SecureRandom random = new SecureRandom();
    Journal journal = null;
    String id = "";
    while (journal == null) { // null when somebody cleans up at this very moment
      byte[] bytes = new byte[16];
      random.nextBytes(bytes);
      id = HexFormat.of().formatHex(bytes);
      journal = Journal.create(disk, journal(dataroot, id));
    }
    Workspace workspace = new Workspace(disk, dataroot, pool, id, journal);
    try {
      disk.permissions(journal(dataroot, id), permissions.file()); // whoever comes next may finish
      disk.createFolder(workspace.folder, PRIVATE);
      disk.createFolder(pool.filedir(), permissions.folder());
      workspace.apart = !disk.sameFileSystem(workspace.folder, pool.filedir());
      if (workspace.apart) {
        disk.createFolder(workspace.elsewhere, PRIVATE);
      }
      return workspace;
    } catch (IOException e) {
      workspace.abandon(e);
      throw e;
    }
  }

  private void abandon(IOException cause) {
    try (this) {
      remove();
    } catch (IOException more) {
      cause.addSuppressed(more);
    }
  }

  /** Of a killed restore; null if it is gone, or still runs. */
  static @Nullable Workspace take(FileOperations disk, Path dataroot, Pool pool, String id)
      throws IOException {
    Journal journal = Journal.take(disk, journal(dataroot, id));
    return journal == null ? null : new Workspace(disk, dataroot, pool, id, journal);
  }

  /** Ids of all restores that have left something, or run. */
  static Set<String> ids(FileOperations disk, Path dataroot) throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    for (Path path : disk.list(home(dataroot))) {
      String name = path.getFileName().toString();
      if (name.matches(NAME)) {
        ids.add(name.replaceFirst(NAME, "$1"));
      }
    }
    return ids;
  }

  String id() {
    return id;
  }

  Path folder() {
    return folder;
  }

  Journal journal() {
    return journal;
  }

  /** Where content is written aside. */
  Path aside(String hash) {
    return (apart ? elsewhere : folder).resolve(hash);
  }

  /** Where content is written aside; null if it is not there, or has become the pool's. */
  @Nullable
  Path staged(String hash) throws IOException {
    for (Path place : new Path[] {folder, elsewhere}) {
      if (disk.size(place.resolve(hash)) >= 0) {
        return place.resolve(hash);
      }
    }
    return null;
  }

  /** Deletes all of it. */
  void remove() throws IOException {
    delete(disk, elsewhere);
    delete(disk, folder);
    journal.remove();
  }

  /** Deletes a private folder whose journal is lost. */
  static void removeOrphan(FileOperations disk, Path dataroot, String id) throws IOException {
    if (disk.size(journal(dataroot, id)) < 0) {
      delete(disk, home(dataroot).resolve(id));
    }
  }

  private static void delete(FileOperations disk, Path path) throws IOException {
    if (disk.isFolder(path)) {
      for (Path member : disk.list(path)) {
        delete(disk, member);
      }
    }
    disk.delete(path);
  }

  /** Leaves what is left to the next command. May be called again. */
  @Override
  public void close() throws IOException {
    journal.close();
  }
}
