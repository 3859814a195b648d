package org.holdall.engine.restore.files;

import java.io.IOException;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.holdall.engine.restore.Findings;
import org.jspecify.annotations.Nullable;

/** Judges the files of an archive before a row is written. */
public final class FileCheck {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}");

  private FileCheck() {}

  /**
   * Adds to the findings: names that no file can have, contents that are missing or have another size.
   *
   * @param sizes of contents by SHA-1, -1 if it is neither in the archive nor in the site's pool
   * @throws org.holdall.engine.HoldallException if {@code files.xml} is not well-formed
   * @throws IOException if the disk fails
   */
  public static void check(FileRecords files, ToLongFunction<String> sizes, Findings findings)
      throws IOException {
    files.read(file -> check(file, sizes, findings));
  }

  private static void check(FileRecord file, ToLongFunction<String> sizes, Findings findings) {
    String fault = FileNames.fault(file.filepath(), file.filename());
    if (fault == null && !file.isFolder() && !file.isAlias()) {
      fault = hash(file.contenthash());
    }
    if (fault != null) {
      findings.error(file.shown() + " " + fault + ". Do not use this archive.");
    } else if (!file.isFolder() && !file.isAlias()) {
      long size = file.contenthash().isEmpty() ? -1 : sizes.applyAsLong(file.contenthash());
      if (size < 0) {
        findings.warning(file.shown()
            + " is left out: its content is neither in the archive nor in the site's pool.");
      } else if (size != file.filesize()) {
        findings.warning(file.shown() + " has " + size + " bytes, not " + file.filesize()
            + " as the archive says. It is restored as it is.");
      }
    }
  }

  private static @Nullable String hash(String contenthash) {
    return contenthash.isEmpty() || HASH.matcher(contenthash).matches()
        ? null
        : "has a content hash that is no SHA-1";
  }
}
