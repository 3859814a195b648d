package org.holdall.benchmarks.big;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLStreamException;
import org.holdall.benchmarks.rows.PlainRows;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;

/**
 * The rows that a backup wrote, read by a plain query for each element, and the XML files that it wrote, written again by
 * Woodstox and compressed: no plan, no order of parents and children, no ids that are collected, no files.
 */
final class PlainBackup {
  private static final int BUFFER = 1 << 16;

  private final List<String> queries = new ArrayList<>();
  private final RecordedXml xml;

  private PlainBackup(RecordedXml xml) {
    this.xml = xml;
  }

  /** What is plain in a backup: elements with rows of one table. */
  static PlainBackup of(BackupReport report) throws IOException, XMLStreamException {
    PlainBackup backup = new PlainBackup(RecordedXml.of(report.archive()));
    for (BackupReport.TreeRows rows : report.trees()) {
      InstalledSteps.all().stream()
          .map(StructureStep::tree)
          .filter(tree -> tree.id().equals(rows.tree()) && tree.host() == null)
          .map(Tree::root)
          .forEach(root -> backup.add(root, root.name(), rows.rows()));
    }
    return backup;
  }

  private void add(Element element, String path, Map<String, Long> rows) {
    Source source = element.source();
    long count = rows.getOrDefault(path, 0L);
    List<String> columns = element.fields().stream()
        .filter(field -> field.until() == null)
        .map(Field::column)
        .filter(column -> !column.contains("."))
        .distinct()
        .toList();
    if (source != null && source.rows() == null && count > 0 && !columns.isEmpty()) {
      queries.add("SELECT \"" + String.join("\", \"", columns) + "\" FROM mdl_" + source.table()
          + " ORDER BY id LIMIT " + count);
    }
    for (Child child : element.children()) {
      List<String> names = new ArrayList<>(List.of(path));
      names.addAll(child.path());
      names.add(child.element().name());
      add(child.element(), String.join("/", names), rows);
    }
  }

  /** Reads the rows; says how many. */
  long read(Connection connection) throws SQLException, IOException {
    long rows = 0;
    for (String query : queries) {
      rows += PlainRows.cursor(connection, query, values -> {});
    }
    return rows;
  }

  /** Does all of it; says how many bytes the file has. */
  long write(Connection connection, Path file)
      throws SQLException, IOException, XMLStreamException {
    read(connection);
    try (OutputStream out = new GZIPOutputStream(
        new BufferedOutputStream(Files.newOutputStream(file), BUFFER), BUFFER)) {
      xml.write(out);
    }
    return Files.size(file);
  }
}
