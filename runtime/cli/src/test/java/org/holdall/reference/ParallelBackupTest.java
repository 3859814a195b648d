package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.database.RowStrategy;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive of a course does not depend on how many work on it, nor on what others change meanwhile. */
final class ParallelBackupTest {
  private static final long REF = 3;
  private static final int[] WORKERS = {2, 4, 8};

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource
  void onPostgres(RowStrategy strategy) throws IOException {
    sameBytes(ReferenceSites.postgres(), strategy, Container.TGZ);
  }

  @Test
  void onMariaDb() throws IOException {
    sameBytes(ReferenceSites.mariaDb(), RowStrategy.SPOOL, Container.TGZ);
  }

  @Test
  void asZip() throws IOException {
    sameBytes(ReferenceSites.postgres(), RowStrategy.CURSORS, Container.ZIP);
  }

  private void sameBytes(ReferenceSite site, RowStrategy strategy, Container container)
      throws IOException {
    Path alone = backup(site, strategy, container, 1);
    for (int workers : WORKERS) {
      Path many = backup(site, strategy, container, workers);
      assertThat(Files.mismatch(alone, many)).as(workers + " workers").isEqualTo(-1);
    }
  }

  private Path backup(ReferenceSite site, RowStrategy strategy, Container container, int workers) {
    Path target = folder.resolve(workers + ".mbz");
    BackupReport report = backup(open(site, site.server().user()), workers)
        .strategy(strategy)
        .run(request(target, container));
    System.out.printf(
        Locale.ROOT,
        "%s-%s %s: %d workers, %d ms, %d statements%n",
        site.server().getClass().getSimpleName(),
        strategy,
        container,
        workers,
        report.duration().toMillis(),
        report.statements());
    return target;
  }

  private static Site open(ReferenceSite site, String user) {
    SiteDatabase database = SiteDatabase.open(site.server().url(site.database()), user, "", "mdl_");
    return new Site(database, site.dataroot(), ReferenceSite.WWWROOT, null, Map.of());
  }

  private static Backup backup(Site site, int workers) {
    return new Backup(site)
        .clock(Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC))
        .backupId(() -> "0123456789abcdef0123456789abcdef")
        .workers(workers);
  }

  private static BackupRequest request(Path target, Container container) {
    return new BackupRequest(
        BackupType.COURSE,
        REF,
        null,
        Mode.GENERAL,
        Map.of(),
        container,
        target,
        true,
        Unknown.WARN);
  }

  /** What others delete while the backup runs is in the archive all the same, whichever connection reads it. */
  @Test
  void whatOthersChangeMeanwhileIsNotSeen() throws IOException {
    ReferenceSite site = ReferenceSites.postgres().copy("changing");
    Path before = folder.resolve("before.mbz");
    backup(open(site, site.server().user()), 4).run(request(before, Container.TGZ));
    Site opened = open(site, site.server().user());
    boolean[] changed = new boolean[1];
    opened.database().listener(sql -> {
      if (sql.startsWith("SET TRANSACTION SNAPSHOT") && !changed[0]) {
        changed[0] = true;
        site.execute(
            "UPDATE mdl_course_sections SET name = 'changed', summary = 'changed'",
            "UPDATE mdl_user SET firstname = 'changed'",
            "DELETE FROM mdl_groups_members",
            "DELETE FROM mdl_role_assignments",
            "DELETE FROM mdl_choice_answers",
            "DELETE FROM mdl_grade_grades",
            "UPDATE mdl_files SET filename = 'changed' WHERE filename <> '.'");
      }
    });
    Path meanwhile = folder.resolve("meanwhile.mbz");
    backup(opened, 4).run(request(meanwhile, Container.TGZ));
    assertThat(changed[0]).isTrue();
    assertThat(Files.mismatch(before, meanwhile)).isEqualTo(-1);
    Path after = folder.resolve("after.mbz");
    backup(open(site, site.server().user()), 4).run(request(after, Container.TGZ));
    assertThat(Files.mismatch(before, after)).isNotEqualTo(-1);
  }

  /** Whichever statement fails: no file is left, no thread works on, and no connection stays open. */
  @ParameterizedTest
  @ValueSource(ints = {20, 60, 100, 140, 180})
  void aFailureEndsAll(int statement) {
    failing(ReferenceSites.postgres(), statement);
    failing(ReferenceSites.mariaDb(), statement);
  }

  private void failing(ReferenceSite site, int statement) {
    Site opened = open(site, site.server().user());
    AtomicInteger statements = new AtomicInteger();
    opened.database().listener(sql -> {
      if (statements.incrementAndGet() == statement) {
        throw new IllegalStateException("statement " + statement);
      }
    });
    Path target = folder.resolve("failed.mbz");
    assertThatThrownBy(() -> backup(opened, 4).run(request(target, Container.TGZ)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("statement " + statement);
    assertThat(folder).isEmptyDirectory();
    assertThat(workers()).isEmpty();
    assertThat(statements.get()).as("a few may be on their way").isLessThan(statement + 20);
  }

  /** Workers that live; one whose work has ended has a moment to leave. */
  private static List<Thread> workers() {
    List<Thread> workers = Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("holdall-worker"))
        .toList();
    try {
      for (Thread each : workers) {
        each.join(10_000);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return workers.stream().filter(Thread::isAlive).toList();
  }

  /** A user of the database who may only read, and has one connection to read with. */
  @Test
  void oneConnectionIsEnough() throws IOException {
    ReferenceSite site = ReferenceSites.postgres();
    site.execute(
        "CREATE ROLE modest LOGIN CONNECTION LIMIT 1",
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO modest");
    try {
      Path modest = folder.resolve("modest.mbz");
      backup(open(site, "modest"), 8).run(request(modest, Container.TGZ));
      assertThat(Files.mismatch(backup(site, RowStrategy.CURSORS, Container.TGZ, 1), modest))
          .isEqualTo(-1);
    } finally {
      site.execute("DROP OWNED BY modest", "DROP ROLE modest");
    }
  }
}
