package org.holdall.engine.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.holdall.annotations.Kind;
import org.holdall.engine.archive.EntrySink;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.RowStrategy;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.holdall.engine.settings.Conditions;
import org.holdall.engine.structure.BackupInformation;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.xml.LinkEncoder;
import org.jspecify.annotations.Nullable;

/** Writes rows of the site as a backup of them would, without one: for who compares the site with an archive. */
public final class SiteRows {
  private final View view;
  private final Path folder;
  private final LinkEncoder links;
  private final Predicate<String> reached;

  /**
   * Makes a writer.
   *
   * @param folder existing folder for temporary files; none is left behind
   * @param links for all texts
   * @param reached whether the site has reached a release, as in {@code 4.5}
   */
  public SiteRows(View view, Path folder, LinkEncoder links, Predicate<String> reached) {
    this.view = view;
    this.folder = folder;
    this.links = links;
    this.reached = reached;
  }

  /**
   * Writes the file of a step, of these rows and all below.
   *
   * @param step its rows are annotated, and its file is in no task's folder
   * @param kind of the rows
   * @throws IOException if the file cannot be written
   * @throws org.holdall.engine.HoldallException if the database fails or lacks what the step needs
   */
  public void write(StructureStep step, Kind kind, Collection<Long> ids, EntrySink sink)
      throws IOException {
    Only task = new Only();
    ids.forEach(id -> task.annotations.add(kind, id));
    new StructureWriter(view, RowStrategy.of(view.database().dialect()), folder, links, sink)
        .write(step, List.of(task));
  }

  /** A task that has nothing but the rows. */
  private final class Only implements TaskScope {
    private final Annotations annotations = new Annotations();

    @Override
    public String directory() {
      return "";
    }

    @Override
    public String moduleName() {
      return "";
    }

    @Override
    public boolean holds(String condition) {
      return Conditions.hold(condition, term -> !Conditions.isRelease(term) || reached.test(term));
    }

    @Override
    public Annotations annotations() {
      return annotations;
    }

    @Override
    public void annotate(Kind kind, long id) {
      // whatever the rows name, nothing is collected
    }

    @Override
    public boolean setting(String name) {
      return true;
    }

    @Override
    public @Nullable String config(String component, String name) {
      return null;
    }

    @Override
    public long word(String word) {
      return 0;
    }

    @Override
    public String plugin() {
      return "";
    }

    @Override
    public String encode(String text) {
      return links.encode(text);
    }

    @Override
    public @Nullable String param(String name) {
      return null;
    }

    @Override
    public Collection<Long> annotated(String kind) {
      return annotations.of(Kind.valueOf(kind));
    }

    @Override
    public List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
      try (Rows rows = view.rows(Query.of(SqlText.of(view.database(), sql), values))) {
        return rows.texts(columns);
      }
    }

    @Override
    public BackupInformation backup() {
      throw new UnsupportedOperationException("there is no backup");
    }
  }
}
