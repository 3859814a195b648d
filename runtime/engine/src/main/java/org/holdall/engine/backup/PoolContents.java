package org.holdall.engine.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.holdall.annotations.Kind;
import org.holdall.engine.HoldallException;
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
  /** Kinds of files that people can read as they are, beside {@code text/*}. */
  private static final Pattern READABLE =
      Pattern.compile("text/.*|application/(json|xml|xhtml\\+xml|javascript|rtf)|.*\\+(xml|json)");

  private static final String LIST = ".holdall/not-anonymised.txt";

  private final List<PoolFile> files = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private boolean references;
  private long bytes;

  private PoolContents() {}

  /**
   * Finds the content of every annotated file. Directories have none; that of aliases to other repositories stays there.
   *
   * @param pool null if the archive gets the records without contents
   * @param missing is told of content that is missing or has another size; unless it throws, the archive goes without
   */
  static PoolContents find(
      Snapshot snapshot, Annotations ids, @Nullable Pool pool, Consumer<HoldallException> missing) {
    PoolContents contents = new PoolContents();
    SiteDatabase database = snapshot.database();
    Instances instances = new Instances().numbers("id", ids.of(Kind.FILE).toLongs());
    String sql = """
        SELECT f.[contenthash], f.[filesize], f.[filename], f.[filepath], f.[component], f.[filearea], f.[contextid],
          r.[repositoryid], f.[mimetype]
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
        try {
          contents.files.add(pool.find(hash, rows.id(1), record));
        } catch (HoldallException e) {
          missing.accept(e);
          continue;
        }
        contents.bytes += rows.id(1);
        if (READABLE.matcher(String.valueOf(rows.text(8))).matches()) {
          contents.texts.add(name(hash));
        }
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

  /**
   * Adds a list of those that are texts, which nobody has made anonymous.
   *
   * @return a line about it; empty if there are none
   */
  Optional<String> listTexts(ArchiveWriter archive) throws IOException {
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    try (OutputStream entry = archive.entry(LIST)) {
      entry.write((String.join("\n", texts) + "\n").getBytes(UTF_8));
    }
    return Optional.of("Contents of files are as they were: " + texts.size()
        + " texts among them may say names, which " + LIST + " in the archive lists.");
  }

  private static String name(String hash) {
    return "files/" + hash.substring(0, 2) + "/" + hash;
  }

  /** Hands all to the archive, which reads them when it is put together. */
  void addTo(ArchiveWriter archive, Progress progress) throws IOException {
    progress.total(bytes);
    for (PoolFile file : files) {
      archive.content(name(file.hash()), file.size(), () -> {
        progress.advance(file.size());
        return file.open();
      });
    }
  }
}
