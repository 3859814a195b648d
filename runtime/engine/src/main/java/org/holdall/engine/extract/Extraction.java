package org.holdall.engine.extract;

import java.nio.file.Path;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Container;
import org.holdall.engine.archive.Limits;
import org.holdall.engine.files.PoolWriter;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.inspect.BackupHeader;
import org.jspecify.annotations.Nullable;

/**
 * An archive's entries, out of the archive: XML files kept by the restore for itself, contents staged for the pool. All of
 * it has been read to its end and proven as far as it can be; whether the XML is well-formed is seen when it is read. Lives as
 * long as the {@link PoolWriter}.
 *
 * @param container form of the archive
 * @param header what {@code moodle_backup.xml} says
 * @param files XML files by their names in the archive
 * @param contents sizes in bytes of the pool's contents, by SHA-1
 * @param proven whether a manifest was there, and agreed with every entry
 * @param skipped number of entries that no restore needs
 */
public record Extraction(
    Container container,
    BackupHeader header,
    Map<String, PrivateContent> files,
    Map<String, Long> contents,
    boolean proven,
    int skipped) {

  /**
   * Reads an archive, for a restore.
   *
   * @param pool takes files and contents; stays open
   * @throws HoldallException if it is unsafe or damaged, if a content or an entry is not what it should be, or if the disk fails
   */
  public static Extraction read(Path archive, PoolWriter pool) {
    return new Extractor(archive, pool, true).run(Limits.DEFAULT);
  }

  /** Likewise, but contents are only proven, not kept: enough for a restore that writes nothing. */
  public static Extraction check(Path archive, PoolWriter pool) {
    return new Extractor(archive, pool, false).run(Limits.DEFAULT);
  }

  /**
   * A file, null if the archive does not have it. The only way from a name that an archive says to its content.
   *
   * @param name for example {@code course/course.xml}
   */
  public @Nullable PrivateContent file(String name) {
    return files.get(name);
  }
}
