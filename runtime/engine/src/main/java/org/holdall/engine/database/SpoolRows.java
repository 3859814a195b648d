package org.holdall.engine.database;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/**
 * Rows from a temporary file: a byte before each row, and per value its length in bytes plus one (0 for NULL) in groups
 * of seven bits, then the UTF-8 text. The file is deleted when closed; where the system can, it has no name meanwhile.
 */
final class SpoolRows implements Rows {
  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final DataInputStream in;
  private final @Nullable String[] values;

  private SpoolRows(FileChannel file, int columns) {
    this.file = file;
    this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), BUFFER));
    this.values = new String[columns];
  }

  /** Reads and closes the rows. */
  static SpoolRows of(Rows rows, int columns, Path folder) {
    try (rows) {
      FileChannel file = FileChannel.open(
          folder.resolve("holdall-" + UUID.randomUUID() + ".rows"),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE,
          StandardOpenOption.READ,
          StandardOpenOption.DELETE_ON_CLOSE);
      try {
        write(rows, columns, file);
        file.position(0);
        return new SpoolRows(file, columns);
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private static void write(Rows rows, int columns, FileChannel file) throws IOException {
    // Not closed: that would close, and so delete, the file.
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
    while (rows.next()) {
      out.writeByte(1);
      for (int i = 0; i < columns; i++) {
        String text = rows.text(i);
        if (text == null) {
          out.writeByte(0);
        } else {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          length(out, bytes.length + 1L);
          out.write(bytes);
        }
      }
    }
    out.writeByte(0);
    out.flush();
  }

  private static void length(DataOutputStream out, long length) throws IOException {
    long rest = length;
    while (rest > 0x7f) {
      out.writeByte((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  @Override
  public boolean next() {
    try {
      if (in.readByte() == 0) {
        return false;
      }
      for (int i = 0; i < values.length; i++) {
        values[i] = value();
      }
      return true;
    } catch (IOException e) {
      throw new HoldallException("A temporary file could not be read (" + e.getMessage() + ")", e);
    }
  }

  private @Nullable String value() throws IOException {
    long length = 0;
    int shift = 0;
    int part = in.readUnsignedByte();
    while (part > 0x7f) {
      length |= (long) (part & 0x7f) << shift;
      shift += 7;
      part = in.readUnsignedByte();
    }
    length |= (long) part << shift;
    return length == 0
        ? null
        : new String(in.readNBytes((int) (length - 1)), StandardCharsets.UTF_8);
  }

  @Override
  public @Nullable String text(int column) {
    return values[column];
  }

  @Override
  public long id(int column) {
    String text = values[column];
    return text == null ? 0 : Long.parseLong(text);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new HoldallException(
          "A temporary file could not be closed (" + e.getMessage() + ")", e);
    }
  }

  private static HoldallException failed(Path folder, IOException e) {
    return new HoldallException(
        "Rows could not be written to the temporary folder " + folder + " (" + e.getMessage()
            + "); make room there, or name another by -Djava.io.tmpdir=DIR",
        e);
  }
}
