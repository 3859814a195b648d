package org.holdall.engine.restore.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.restore.files.AttachedAreas.Place;
import org.holdall.engine.restore.files.FileAttacher.Target;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of table {@code files}, and the folders that they lie in. A row that the site has at the same place stays,
 * and nothing is written for it.
 */
final class FileRows {
  /** The content of no bytes, which every folder has. */
  static final String EMPTY = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

  private static final String TABLE = "files";
  private static final int BATCH = 200;
  private static final int VALUES = 500;
  private static final int REMEMBERED = 10_000;
  private static final List<String> COLUMNS = List.of(
      "contenthash",
      "pathnamehash",
      "contextid",
      "component",
      "filearea",
      "itemid",
      "filepath",
      "filename",
      "userid",
      "filesize",
      "mimetype",
      "status",
      "source",
      "author",
      "license",
      "timecreated",
      "timemodified",
      "sortorder",
      "referencefileid");

  private final Transaction transaction;
  private final Inserts inserts;
  private final Target target;
  private final Map<String, FileRow> waiting = new LinkedHashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Set<String> contents = new HashSet<>();

  /** For one transaction. */
  FileRows(Transaction transaction, Target target) {
    this.transaction = transaction;
    this.inserts = transaction.inserts();
    this.target = target;
  }

  /**
   * A row to come.
   *
   * @param place with ids of the database
   * @param userid of the target, or a handle
   * @param content null for a folder
   */
  record FileRow(
      FileRecord file, Place place, long userid, @Nullable Content content) {
    /** How Moodle names the place. */
    String hash() {
      return as(content == null ? "." : FileNames.name(file.filename()));
    }

    /** How Moodle names the place of something with this name beside it. */
    String as(String name) {
      return pathnamehash(
          place, file.component(), file.filearea(), FileNames.folder(file.filepath()), name);
    }
  }

  /**
   * What is in a file.
   *
   * @param hash SHA-1 in hexadecimal digits
   * @param size in bytes
   * @param referencefileid of an alias, 0 for any other file
   */
  record Content(String hash, long size, long referencefileid) {}

  /** How Moodle names a place, to find it quickly. */
  static String pathnamehash(
      Place place, String component, String area, String filepath, String filename) {
    return PathnameHash.of(place.contextid(), component, area, place.itemid(), filepath, filename);
  }

  /** SHA-1 of the contents of all rows written so far. */
  Set<String> contents() {
    return contents;
  }

  /** Adds a file or folder. Of several at the same place the first counts. */
  void add(FileRow row) {
    waiting.putIfAbsent(row.hash(), row);
    if (waiting.size() >= BATCH) {
      flush();
    }
  }

  /** Writes what waits. */
  void flush() {
    Set<String> present = present(waiting.keySet());
    Map<String, Runnable> parents = new LinkedHashMap<>();
    waiting.forEach((hash, row) -> {
      if (!present.contains(hash)) {
        if (row.content() != null) {
          write(hash, row, FileNames.name(row.file().filename()), row.content());
        }
        folders(row, parents);
      }
    });
    waiting.clear();
    Set<String> there = present(parents.keySet());
    parents.forEach((hash, write) -> {
      if (!there.contains(hash)) {
        write.run();
      }
    });
    if (folders.size() > REMEMBERED) {
      folders.clear();
    }
    folders.addAll(parents.keySet());
  }

  private void folders(FileRow row, Map<String, Runnable> parents) {
    FileRecord file = row.file();
    for (String folder : FileNames.foldersUp(FileNames.folder(file.filepath()))) {
      String hash = pathnamehash(row.place(), file.component(), file.filearea(), folder, ".");
      if (folders.contains(hash)) {
        return; // and so are all above it
      }
      parents.putIfAbsent(hash, () -> folder(hash, row, folder));
    }
  }

  private void folder(String hash, FileRow row, String folder) {
    Place place = row.place();
    values(
        EMPTY,
        hash,
        place.contextid(),
        row.file().component(),
        row.file().filearea(),
        place.itemid(),
        folder,
        ".",
        row.userid(),
        0L,
        null,
        0L,
        null,
        null,
        null,
        target.now(),
        target.now(),
        0L,
        null);
  }

  private void write(String hash, FileRow row, String name, Content content) {
    FileRecord file = row.file();
    values(
        content.hash(),
        hash,
        row.place().contextid(),
        file.component(),
        file.filearea(),
        row.place().itemid(),
        FileNames.folder(file.filepath()),
        name,
        row.userid(),
        content.size(),
        nullIfEmpty(file.mimetype()),
        0L,
        nullIfEmpty(file.source()),
        nullIfEmpty(file.author()),
        nullIfEmpty(file.license()),
        target.now(),
        target.now(),
        Math.max(0, file.sortorder()),
        content.referencefileid() == 0 ? null : content.referencefileid());
  }

  private void values(@Nullable Object... values) {
    contents.add(String.valueOf(values[0]));
    target.written().accept(TABLE);
    inserts.add(TABLE, COLUMNS, 0, values);
  }

  /** As PHP's empty() judges. */
  private static @Nullable String nullIfEmpty(@Nullable String text) {
    return text == null || text.isEmpty() || text.equals("0") ? null : text;
  }

  /** Those of these places that the site has a row for. */
  Set<String> present(Collection<String> hashes) {
    Set<String> present = new HashSet<>();
    if (hashes.isEmpty()) {
      return present;
    }
    inserts.flush(Set.of(TABLE));
    List<String> all = List.copyOf(hashes);
    for (int from = 0; from < all.size(); from += VALUES) {
      List<String> some = all.subList(from, Math.min(all.size(), from + VALUES));
      String sql = "SELECT [pathnamehash] FROM {files} WHERE [pathnamehash] IN ("
          + String.join(", ", Collections.nCopies(some.size(), "?")) + ")";
      Query query = new Query(SqlText.of(transaction.database(), sql), new ArrayList<>(some));
      try (Rows rows = transaction.rows(query)) {
        while (rows.next()) {
          present.add(String.valueOf(rows.text(0)));
        }
      }
    }
    return present;
  }
}
