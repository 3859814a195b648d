package org.holdall.engine.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdall.engine.database.RowStrategy;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.xml.LinkEncoder;

/** An H2 site with tables made by hand, and what a step writes from it. */
final class TestSite implements AutoCloseable {
  private final Connection keeper;
  private final String url;
  final Map<String, String> files = new TreeMap<>();
  StepResult result = new StepResult(Map.of());
  long statements;

  TestSite(String... sql) throws SQLException {
    url = "jdbc:h2:mem:" + System.identityHashCode(this);
    keeper = DriverManager.getConnection(url);
    run("CREATE TABLE \"mdl_config\" (\"id\" BIGINT, \"name\" VARCHAR, \"value\" VARCHAR)");
    run(
        "CREATE TABLE \"mdl_files\" (\"id\" BIGINT, \"contextid\" BIGINT, \"component\" VARCHAR, \"filearea\" VARCHAR,"
            + " \"itemid\" BIGINT)");
    run(sql);
  }

  void run(String... all) throws SQLException {
    try (Statement statement = keeper.createStatement()) {
      for (String sql : all) {
        statement.execute(sql);
      }
    }
  }

  /** Runs the step; {@link #files} then holds what it wrote. */
  void write(StructureStep step, RowStrategy strategy, Path folder, TestTask... tasks)
      throws IOException {
    files.clear();
    SiteDatabase database = SiteDatabase.open(url, null, null, "mdl_");
    long before = database.statements();
    try (Snapshot snapshot = database.snapshot()) {
      result = new StructureWriter(snapshot, strategy, folder, LinkEncoder.NONE, this::entry)
          .write(step, List.of(tasks));
    }
    statements = database.statements() - before;
  }

  private ByteArrayOutputStream entry(String name) {
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        if (files.put(name, toString(StandardCharsets.UTF_8)) != null) {
          throw new IllegalStateException(name + " was written twice");
        }
      }
    };
  }

  @Override
  public void close() throws SQLException {
    keeper.close();
  }
}
