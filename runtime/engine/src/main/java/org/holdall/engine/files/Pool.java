package org.holdall.engine.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.holdall.engine.HoldallException;
import org.holdall.engine.site.SiteConfig;

/** Where a site's file pool is, and reading it. Content that is missing is looked for in the bin, as Moodle does. */
public final class Pool {
  private static final String OTHER_SYSTEM = "alternative_file_system_class";

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}");

  private final Path filedir;
  private final Path trashdir;

  private Pool(Path filedir, Path trashdir) {
    this.filedir = filedir;
    this.trashdir = trashdir;
  }

  /**
   * The pool of a site.
   *
   * @param dataroot Moodle's data folder
   * @throws HoldallException if the site keeps its files elsewhere
   */
  public static Pool of(Path dataroot, SiteConfig config) {
    String system = config.get("core", OTHER_SYSTEM);
    if (system != null && !system.isEmpty()) {
      throw new HoldallException(
          "The site keeps its files with " + system + " (" + OTHER_SYSTEM
              + "), not in the data folder, and Holdall cannot reach those. Use Moodle's own backup and restore.");
    }
    String files = config.get("core", "filedir");
    String trash = config.get("core", "trashdir");
    return new Pool(
        files == null || files.isEmpty() ? dataroot.resolve("filedir") : Path.of(files),
        trash == null || trash.isEmpty() ? dataroot.resolve("trashdir") : Path.of(trash));
  }

  /**
   * Finds content.
   *
   * @param hash SHA-1 in hexadecimal digits, as in {@code files.contenthash}
   * @param size in bytes, as in {@code files.filesize}
   * @param record what the user knows the file as, for messages
   * @throws HoldallException if there is no such content, or it has another size
   */
  public PoolFile find(String hash, long size, String record) {
    if (!isHash(hash)) {
      throw new HoldallException(record + " has the content hash \"" + hash
          + "\", which is no SHA-1. Correct table files.");
    }
    for (Path path : List.of(file(hash), trashed(hash))) {
      if (Files.isRegularFile(path)) {
        return checked(path, hash, size, record);
      }
    }
    throw new HoldallException(
        record + " has no content: " + file(hash) + " is missing, in trashdir too. "
            + "Bring it back from a copy of the data folder, or delete the file in Moodle.");
  }

  static boolean isHash(String text) {
    return HASH.matcher(text).matches();
  }

  /** The folder of all content that is in use. */
  Path filedir() {
    return filedir;
  }

  /** Where content of this name is, or would be. */
  Path file(String hash) {
    return filedir.resolve(place(hash));
  }

  /** Where content of this name is, or would be, once nobody uses it. */
  Path trashed(String hash) {
    return trashdir.resolve(place(hash));
  }

  private static String place(String hash) {
    return hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash;
  }

  private static PoolFile checked(Path path, String hash, long size, String record) {
    long found;
    try {
      found = Files.size(path);
    } catch (IOException e) {
      throw unreadable(path, record, e);
    }
    if (found != size) {
      throw PoolFile.wrong(path, record, "has " + found + " bytes instead of " + size);
    }
    return new PoolFile(path, hash, size, record);
  }

  static HoldallException unreadable(Path path, String record, IOException cause) {
    return new HoldallException(
        record + " cannot be read: " + path + " (" + cause.getClass().getSimpleName()
            + "). Check the permissions.",
        cause);
  }
}
