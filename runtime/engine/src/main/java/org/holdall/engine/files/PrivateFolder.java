package org.holdall.engine.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.holdall.engine.HoldallException;

/** Files that one restore needs for itself; they end with it. For one thread. */
public final class PrivateFolder {
  private final FileOperations disk;
  private final Path folder;
  private final Permissions permissions;

  PrivateFolder(FileOperations disk, Path folder, Permissions permissions) {
    this.disk = disk;
    this.folder = folder;
    this.permissions = permissions;
  }

  /**
   * Begins a file. It is complete once the stream is closed; the stream throws {@link HoldallException} when the disk fails.
   *
   * @param name relative path of plain names with {@code /}, new each time
   * @throws HoldallException if the disk fails
   */
  public OutputStream create(String name) {
    return new PrivateFile(disk, place(name));
  }

  /**
   * Where somebody else may write the file of this name; its folder is there.
   *
   * @throws HoldallException if the disk fails
   */
  public Path place(String name) {
    Path file = file(name);
    try {
      disk.createFolder(file.resolveSibling(""), permissions.folder());
    } catch (IOException e) {
      throw DiskErrors.failed(file, e);
    }
    return file;
  }

  /** Where the file of this name is, whether or not it was begun. */
  public Path file(String name) {
    return folder.resolve(name);
  }
}
