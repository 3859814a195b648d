package org.holdall.engine.restore.files;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.holdall.engine.database.Column;
import org.holdall.engine.database.Schema;
import org.holdall.engine.restore.Findings;
import org.jspecify.annotations.Nullable;

/** Judges the files of an archive before a row is written. */
public final class FileCheck {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}");

  private final ToLongFunction<String> sizes;
  private final Schema schema;
  private final Findings findings;

  private FileCheck(ToLongFunction<String> sizes, Schema schema, Findings findings) {
    this.sizes = sizes;
    this.schema = schema;
    this.findings = findings;
  }

  /**
   * Adds to the findings: names that no file can have, texts that are too long, contents that are missing or have another
   * size.
   *
   * @param sizes of contents by SHA-1, -1 if it is neither in the archive nor in the site's pool
   * @param schema of the site
   * @return areas that the archive has files of, for {@link AttachedAreas}
   * @throws org.holdall.engine.HoldallException if {@code files.xml} is not well-formed
   * @throws IOException if the disk fails
   */
  public static Set<String> check(
      FileRecords files, ToLongFunction<String> sizes, Schema schema, Findings findings)
      throws IOException {
    Set<String> areas = new HashSet<>();
    FileCheck check = new FileCheck(sizes, schema, findings);
    files.read(file -> {
      areas.add(AttachedAreas.key(file.component(), file.filearea()));
      check.check(file);
    });
    return areas;
  }

  private void check(FileRecord file) {
    String fault = FileNames.fault(file.filepath(), file.filename());
    if (fault == null && !file.isFolder()) {
      fault = texts(file);
    }
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

  private @Nullable String texts(FileRecord file) {
    return tooLong("author", file.author())
        ? "has too long an author"
        : tooLong("license", file.license())
            ? "has too long a license"
            : tooLong("mimetype", file.mimetype()) ? "has too long a type" : null;
  }

  private boolean tooLong(String column, @Nullable String text) {
    Column known = schema.column("files", column);
    return text != null
        && known != null
        && text.codePointCount(0, text.length()) > known.maxLength();
  }

  private static @Nullable String hash(String contenthash) {
    return contenthash.isEmpty() || HASH.matcher(contenthash).matches()
        ? null
        : "has a content hash that is no SHA-1";
  }
}
