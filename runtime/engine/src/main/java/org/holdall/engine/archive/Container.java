package org.holdall.engine.archive;

import java.io.IOException;
import java.nio.file.Path;
import org.holdall.engine.parallel.Workers;

/** The physical form of an archive. Moodle reads both. */
public enum Container {
  /** A tar compressed as independent gzip members: the default. */
  TGZ,
  /** A zip, for tools that want one, and for files of 8 GiB and more. */
  ZIP;

  /**
   * Begins an archive beside its target.
   *
   * @param workers compress it; how many they are does not show in it. They end when it is closed
   * @throws org.holdall.engine.HoldallException if the target exists and is not to be overwritten, or its folder cannot be written
   * @throws IOException if the disk fails
   */
  public ArchiveWriter create(Path target, boolean overwrite, Workers workers) throws IOException {
    return this == TGZ
        ? new TgzWriter(target, overwrite, workers)
        : new ZipWriter(target, overwrite, workers);
  }

  /**
   * Finds out whether an archive could be written, as {@link #create} would; nothing remains.
   *
   * @throws org.holdall.engine.HoldallException if it could not
   * @throws IOException if the disk fails
   */
  public static void check(Path target, boolean overwrite) throws IOException {
    try (AsideFile file = new AsideFile(target, overwrite)) {
      file.channel().force(true);
    }
  }
}
