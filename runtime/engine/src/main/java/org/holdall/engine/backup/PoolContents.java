package org.holdall.engine.backup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.holdall.annotations.Kind;
import org.holdall.engine.archive.ArchiveWriter;
import org.holdall.engine.database.Instances;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.files.Pool;
import org.holdall.engine.files.PoolFile;
import org.holdall.engine.progress.Progress;
import org.jspecify.annotations.Nullable;

/** The contents that the backup's files need, each once, ordered by hash. */
final class PoolContents {
  private final List<PoolFile> files = new ArrayList<>();
  private boolean references;
  private long bytes;

  private PoolContents() {}

  /**
   * Finds the content of every annotated file. Directories have none; that of aliases to other repositories stays there.
   *
   * @param pool null if the archive gets the records without contents
   * @throws org.holdall.engine.HoldallException if content is missing
   */
  static PoolContents find(Snapshot snapshot, Annotations ids, @Nullable Pool pool) {
    PoolContents contents = new PoolContents();
    SiteDatabase database = snapshot.database();
    Instances instances = new Instances().numbers("id", ids.of(Kind.FILE).toLongs());
    String sql = """
        SELECT f.[contenthash], f.[filesize], f.[filename], f.[filepath], f.[component], f.[filearea], f.[contextid],
          r.[repositoryid]
        FROM %s JOIN {files} f ON f.[id] = [i].[id] LEFT JOIN {files_reference} r ON r.[id] = f.[referencefileid]
        ORDER BY f.[contenthash], f.[id]
        """;
    String relation = database.dialect().relation(instances, "i");
    Query query = new Query(
        SqlText.of(database, sql).formatted(relation), database.dialect().values(instances));
    String last = "";
    try (Rows rows = snapshot.rows(query)) {
      while (rows.next()) {
        boolean alias = rows.text(7) != null;
        contents.references |= alias;
        String hash = String.valueOf(rows.text(0));
        if (pool == null || alias || ".".equals(rows.text(2)) || hash.equals(last)) {
          continue;
        }
        last = hash;
        String record = "The file " + rows.text(3) + rows.text(2) + " (" + rows.text(4) + "/"
            + rows.text(5) + ", context " + rows.text(6) + ")";
        contents.files.add(pool.find(hash, rows.id(1), record));
        contents.bytes += rows.id(1);
      }
    }
    return contents;
  }

  /** Whether a file is an alias to another repository. */
  boolean references() {
    return references;
  }

  int size() {
    return files.size();
  }

  long bytes() {
    return bytes;
  }

  /** Hands all to the archive, which reads them when it is put together. */
  void addTo(ArchiveWriter archive, Progress progress) throws IOException {
    progress.total(bytes);
    for (PoolFile file : files) {
      String name = "files/" + file.hash().substring(0, 2) + "/" + file.hash();
      archive.content(name, file.size(), () -> {
        progress.advance(file.size());
        return file.open();
      });
    }
  }
}
