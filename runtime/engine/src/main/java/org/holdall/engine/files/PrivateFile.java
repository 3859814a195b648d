package org.holdall.engine.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new file of a restore; a disk that fails is a {@link org.holdall.engine.HoldallException}, not the reader's fault. */
final class PrivateFile extends OutputStream {
  private final FileOperations disk;
  private final Path file;
  private final FileChannel channel;

  PrivateFile(FileOperations disk, Path file) {
    this.disk = disk;
    this.file = file;
    try {
      channel = disk.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw DiskErrors.failed(file, e);
    }
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] b, int off, int len) {
    try {
      disk.write(channel, ByteBuffer.wrap(b, off, len));
    } catch (IOException e) {
      throw DiskErrors.failed(file, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw DiskErrors.failed(file, e);
    }
  }
}
