package org.holdall.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdall.engine.database.InsertsTest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A million rows that others refer to, from a process with a heap of 64 MB. */
class MemoryTest {
  private static final int ROWS = 1_000_000;
  private static final List<String> NODE = List.of("name", "other");
  private static final List<String> LEAF = List.of("node", "name");

  @ParameterizedTest
  @EnumSource(names = "POSTGRESQL")
  void aMillionRows(Engine engine) throws Exception {
    check(engine);
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource(names = "MARIADB")
  void aMillionRowsSlowly(Engine engine) throws Exception {
    check(engine);
  }

  private static void check(Engine engine) throws IOException, InterruptedException {
    SiteDatabase database = engine.site();
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            MemoryTest.class.getName(),
            engine.url(),
            engine.user())
        .inheritIO()
        .start();
    assertThat(process.waitFor()).isZero();
    assertThat(read(
            database,
            "SELECT COUNT(*) FROM {node} a JOIN {node} b ON b.[id] = a.[other] AND b.[name] = 'n'"))
        .containsExactly(String.valueOf(ROWS - 1));
    assertThat(read(database, "SELECT COUNT(*) FROM {leaf} l JOIN {node} n ON n.[id] = l.[node]"))
        .containsExactly(String.valueOf(ROWS / 10));
  }

  /** The process. */
  public static void main(String[] arguments) {
    SiteDatabase database = SiteDatabase.open(arguments[0], arguments[1], "", "mdl_");
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      @Nullable Object[] row = new @Nullable Object[2];
      long before = 0;
      for (int i = 0; i < ROWS; i++) {
        long node = inserts.reserve("node");
        row[0] = "n";
        row[1] = before;
        inserts.add("node", NODE, node, row);
        if (i % 10 == 0) {
          row[0] = node;
          row[1] = "leaf" + i;
          inserts.add("leaf", LEAF, 0, row);
        }
        before = node;
      }
      transaction.commit();
    }
  }
}
