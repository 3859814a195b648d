package org.holdall.engine.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;

/** The disk, but one operation fails, or every one from there on: then it is as if the process had been killed. */
class FailingDisk implements FileOperations {
  private final int from;
  private final int to;
  private int count;

  FailingDisk(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** Operations are counted from 1; 0 never fails. */
  static FailingDisk once(int operation) {
    return new FailingDisk(operation, operation);
  }

  static FailingDisk from(int operation) {
    return new FailingDisk(operation, Integer.MAX_VALUE);
  }

  int count() {
    return count;
  }

  boolean failed() {
    return from > 0 && count >= from;
  }

  int failing() {
    return from;
  }

  /** Whether it failed and works again. */
  boolean recovered() {
    return failed() && count > to;
  }

  private synchronized void next() throws IOException {
    count++;
    if (count >= from && count <= to) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public FileChannel open(Path file, OpenOption... options) throws IOException {
    next();
    return DISK.open(file, options);
  }

  @Override
  public boolean lock(FileChannel file) throws IOException {
    next();
    return DISK.lock(file);
  }

  @Override
  public void write(FileChannel file, ByteBuffer bytes) throws IOException {
    int limit = bytes.limit();
    DISK.write(file, bytes.limit(bytes.position() + bytes.remaining() / 2));
    next(); // half of it is on the disk
    DISK.write(file, bytes.limit(limit));
  }

  @Override
  public void force(FileChannel file) throws IOException {
    next(); // no test cuts the power, so that nothing more is needed
  }

  @Override
  public void createFolder(Path folder, int mode) throws IOException {
    next();
    DISK.createFolder(folder, mode);
  }

  @Override
  public void permissions(Path file, int mode) throws IOException {
    next();
    DISK.permissions(file, mode);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    next();
    DISK.move(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    next();
    DISK.delete(path);
  }

  @Override
  public long size(Path file) throws IOException {
    next();
    return DISK.size(file);
  }

  @Override
  public boolean isFolder(Path folder) throws IOException {
    next();
    return DISK.isFolder(folder);
  }

  @Override
  public boolean sameFileSystem(Path folder, Path other) throws IOException {
    next();
    return DISK.sameFileSystem(folder, other);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    next();
    return DISK.list(folder);
  }

  @Override
  public InputStream read(Path file) throws IOException {
    next();
    return DISK.read(file);
  }
}
