package org.holdall.engine.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;

/**
 * All that restore does on the site's disk, in one place, so that each operation can be made to fail. Modes are Unix
 * permissions, ignored where the file system has none. All methods throw {@link IOException} if the disk fails.
 */
public interface FileOperations {
  /** The real ones. */
  FileOperations DISK = new Disk();

  /** Opens a file; closed by the caller. */
  FileChannel open(Path file, OpenOption... options) throws IOException;

  /**
   * Locks an open file until it is closed, or the process ends.
   *
   * @return false if another has it
   * @throws IOException if the file system has no locks
   */
  boolean lock(FileChannel file) throws IOException;

  /** Writes all that remains of the buffer. */
  void write(FileChannel file, ByteBuffer bytes) throws IOException;

  /** Makes an open file or folder durable. */
  void force(FileChannel file) throws IOException;

  /** Creates a folder and those above it; one that exists is left as it is. */
  void createFolder(Path folder, int mode) throws IOException;

  /** Changes the permissions of a file. */
  void permissions(Path file, int mode) throws IOException;

  /** Gives a file another name at one moment, replacing what has it; across file systems, it is copied first. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file or an empty folder; one that is not there is fine. */
  void delete(Path path) throws IOException;

  /** Size of a regular file in bytes, -1 if there is none. */
  long size(Path file) throws IOException;

  /** Whether there is such a folder; a link to one is none. */
  boolean isFolder(Path folder) throws IOException;

  /** Whether files can surely be renamed from one folder to the other. */
  boolean sameFileSystem(Path folder, Path other) throws IOException;

  /** What lies in a folder, sorted; empty if there is none. */
  List<Path> list(Path folder) throws IOException;

  /** Opens a file for reading; closed by the caller. */
  InputStream read(Path file) throws IOException;
}
