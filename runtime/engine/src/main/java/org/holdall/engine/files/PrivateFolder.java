package org.holdall.engine.files;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Files that one restore needs for itself; they end with it. Small ones stay in memory: a course has hundreds of them, and the
 * disk would take most of the time of its restore. For one thread.
 */
public final class PrivateFolder {
  /** In bytes. */
  static final int SMALL = 256 << 10;

  private static final long MOST = 8 << 20;

  /** A part of the heap that nobody misses. */
  private static final long PART = 16;

  private final FileOperations disk;
  private final Path folder;
  private final Permissions permissions;
  private long room = Math.min(MOST, Runtime.getRuntime().maxMemory() / PART);

  PrivateFolder(FileOperations disk, Path folder, Permissions permissions) {
    this.disk = disk;
    this.folder = folder;
    this.permissions = permissions;
  }

  /**
   * Begins a file.
   *
   * @param name relative path of plain names with {@code /}, new each time
   */
  public KeptFile create(String name) {
    return new KeptFile(
        (int) Math.max(0, Math.min(SMALL, room)),
        () -> new PrivateFile(disk, place(name)),
        () -> disk.read(folder.resolve(name)),
        size -> room -= size);
  }

  /**
   * Where somebody else may write the file of this name; its folder is there.
   *
   * @throws org.holdall.engine.HoldallException if the disk fails
   */
  public Path place(String name) {
    Path file = folder.resolve(name);
    try {
      disk.createFolder(file.resolveSibling(""), permissions.folder());
    } catch (IOException e) {
      throw DiskErrors.failed(file, e);
    }
    return file;
  }
}
