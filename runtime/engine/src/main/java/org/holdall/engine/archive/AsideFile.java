package org.holdall.engine.archive;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.holdall.engine.HoldallException;

/** A file written beside its target, in the same folder, so that one rename makes it appear whole. */
final class AsideFile implements Closeable {
  private final Path target;
  private final boolean overwrite;
  private final Path aside;
  private final FileChannel channel;
  private final Leftovers leftovers;

  AsideFile(Path target, boolean overwrite) throws IOException {
    this.target = target.toAbsolutePath();
    this.overwrite = overwrite;
    Path folder = this.target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new HoldallException(
          "Cannot write " + target + ": its folder does not exist. Create it or choose another.");
    }
    if (!Files.isWritable(folder)) {
      throw new HoldallException(
          "Cannot write " + target + ": its folder is not writable. Choose another.");
    }
    refuseExisting();
    leftovers = new Leftovers(folder, "." + this.target.getFileName() + ".", ".part");
    leftovers.delete();
    aside = leftovers.next();
    channel = FileChannel.open(aside, READ, WRITE, CREATE_NEW);
    leftovers.claim(aside, channel);
    aside.toFile().deleteOnExit(); // an interrupted process leaves nothing behind either
  }

  FileChannel channel() {
    return channel;
  }

  /** Makes the file durable and gives it its name. */
  long publish() throws IOException {
    channel.force(true);
    long size = channel.size();
    channel.close();
    refuseExisting();
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel folder = FileChannel.open(target.getParent(), READ)) {
      folder.force(true); // else a power failure may forget the name
    }
    return size;
  }

  private void refuseExisting() {
    if (Files.isDirectory(target)) {
      throw new HoldallException("Cannot write " + target + ": it is a folder. Name a file.");
    }
    if (!overwrite
        && Files.exists(
            target, LinkOption.NOFOLLOW_LINKS)) { // a link to nothing is somebody's, too
      throw new HoldallException(target + " exists. Choose another file, or give --overwrite.");
    }
  }

  /** Deletes it, unless published. */
  @Override
  public void close() throws IOException {
    channel.close();
    leftovers.release(aside);
    Files.deleteIfExists(aside);
  }
}
