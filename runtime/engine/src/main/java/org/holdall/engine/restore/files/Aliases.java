package org.holdall.engine.restore.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.holdall.engine.archive.Digests;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.restore.files.AttachedAreas.Place;
import org.holdall.engine.restore.files.FileAttacher.Target;
import org.holdall.engine.restore.files.FileRows.Content;
import org.holdall.engine.restore.files.FileRows.FileRow;
import org.jspecify.annotations.Nullable;

/**
 * Files whose content lies elsewhere. On the same site they stay what they are; on another, an alias can only stand for a
 * file that was restored with it. What cannot be kept is left out, with a warning.
 */
final class Aliases {
  /** Repositories of files of the site itself. Each has one instance, so another site's is as good. */
  private static final Set<String> INTERNAL = Set.of("local", "coursefiles", "contentbank");

  /** A user's private files, which no archive holds. */
  private static final String PRIVATE_FILES = "user";

  private static final String TABLE = "files_reference";
  private static final List<String> COLUMNS = List.of("repositoryid", "reference", "referencehash");

  private final Transaction transaction;
  private final Target target;
  private final FileRows rows;
  private final Function<FileReference, @Nullable Place> restored;
  private final Map<String, Long> repositories = new HashMap<>();

  /**
   * For one transaction.
   *
   * @param restored where the file went that a reference of the archive means, null if nowhere
   */
  Aliases(
      Transaction transaction,
      Target target,
      FileRows rows,
      Function<FileReference, @Nullable Place> restored) {
    this.transaction = transaction;
    this.target = target;
    this.rows = rows;
    this.restored = restored;
  }

  /** Writes an alias, if it can be kept. All other files have their rows. */
  void attach(FileRecord file, Place place) {
    FileRow row = new FileRow(file, place, target.user(file.userid()), null);
    if (rows.present(Set.of(row.as(FileNames.name(file.filename())))).isEmpty()) {
      long repository =
          repositories.computeIfAbsent(key(file), key -> repository(file, target.sameSite()));
      String reference = repository == 0 ? null : reference(file);
      if (reference == null) {
        target
            .warnings()
            .accept(file.shown()
                + " is left out: it is an alias, and what it stands for is not on this site.");
      } else {
        rows.add(
            new FileRow(file, place, target.user(file.userid()), content(repository, reference)));
      }
    }
  }

  private String key(FileRecord file) {
    return target.sameSite() ? Long.toString(file.repositoryid()) : file.repositorytype();
  }

  /** Id of the repository that serves the alias, 0 if the site has none. */
  private long repository(FileRecord file, boolean sameSite) {
    String from =
        "SELECT [i].[id] FROM {repository_instances} AS [i] JOIN {repository} AS [r] ON [r].[id] = [i].[typeid]";
    if (sameSite) {
      return number(from + " WHERE [i].[id] = ?", file.repositoryid());
    }
    return INTERNAL.contains(file.repositorytype())
        ? number(
            from + " JOIN {context} AS [c] ON [c].[id] = [i].[contextid]"
                + " WHERE [c].[contextlevel] = 10 AND [r].[type] = ? ORDER BY [i].[id]",
            file.repositorytype())
        : 0;
  }

  /** What the new alias refers to, null if it is not there. */
  private @Nullable String reference(FileRecord file) {
    boolean internal = INTERNAL.contains(file.repositorytype());
    if (!internal && !file.repositorytype().equals(PRIVATE_FILES)) {
      return target.sameSite() ? file.reference() : null;
    }
    FileReference old = FileReference.unpack(file.reference());
    if (old == null) {
      return null;
    }
    Place place = internal ? restored.apply(old) : null;
    if (place != null) {
      FileReference moved = old.at(place);
      if (there(moved)) {
        return moved.pack();
      }
    }
    return target.sameSite() && there(old) ? old.pack() : null;
  }

  private boolean there(FileReference file) {
    String hash = FileRows.pathnamehash(
        new Place(file.contextid(), file.itemid()),
        file.component(),
        file.filearea(),
        file.filepath(),
        file.filename());
    return !rows.present(Set.of(hash)).isEmpty();
  }

  /** What other aliases of the same file have as content; Moodle fetches it when it is first needed. */
  private Content content(long repository, String reference) {
    MessageDigest sha1 = Digests.sha1();
    sha1.update(reference.getBytes(StandardCharsets.UTF_8));
    String hash = Digests.hex(sha1);
    long id = number(
        "SELECT [id] FROM {files_reference} WHERE [repositoryid] = ? AND [referencehash] = ?",
        repository,
        hash);
    if (id == 0) {
      Inserts inserts = transaction.inserts();
      long made = inserts.reserve(TABLE);
      inserts.add(TABLE, COLUMNS, made, new Object[] {repository, reference, hash});
      target.written().accept(TABLE);
      return new Content(FileRows.EMPTY, 0, inserts.resolve(made));
    }
    String sql =
        "SELECT [contenthash], [filesize] FROM {files} WHERE [referencefileid] = ? ORDER BY [id]";
    try (Rows found = transaction.rows(Query.of(SqlText.of(transaction.database(), sql), id))) {
      return found.next()
          ? new Content(String.valueOf(found.text(0)), found.id(1), id)
          : new Content(FileRows.EMPTY, 0, id);
    }
  }

  private long number(String sql, Object... values) {
    transaction.inserts().flush();
    try (Rows found = transaction.rows(Query.of(SqlText.of(transaction.database(), sql), values))) {
      return found.next() ? found.id(0) : 0;
    }
  }
}
