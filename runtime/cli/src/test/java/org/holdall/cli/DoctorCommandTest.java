package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with tables and columns that nobody described, or without some that are. */
class DoctorCommandTest {
  @TempDir
  Path folder;

  @Test
  void saysWhatWouldBeLost() throws SQLException, IOException {
    ForeignPlugin.build(folder);
    ForeignPlugin.Site site =
        ForeignPlugin.Site.make(Files.createDirectories(folder.resolve("site")));
    Run sound = site.run(folder, "doctor");
    assertThat(sound.err()).isEmpty();
    assertThat(sound.exit()).isZero();
    assertThat(sound.out()).contains("Moodle 4.5", "Nothing would be lost.");

    Run unknown = Run.with(Map.of(), site.arguments("doctor"));
    assertThat(unknown.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(unknown.err()).contains("3 differences").hasLineCount(1);
    assertThat(unknown.out())
        .contains(
            "nobody described the module salute: its 1 activities",
            "nobody described the table salute of mod_salute: its 1 rows",
            "nobody described the table salute_words of mod_salute");

    execute(
        site,
        "UPDATE \"mdl_course\" SET \"format\" = 'grid' WHERE \"id\" = " + site.course(),
        "UPDATE \"mdl_course_modules\" SET \"availability\" = '{\"op\":\"&\",\"c\":[{\"type\":\"date\"},"
            + "{\"type\":\"weather\",\"id\":4}],\"showc\":[true,true]}' WHERE \"id\" = "
            + site.module());
    Run used = site.run(folder, "doctor");
    assertThat(used.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(used.out())
        .contains(
            "nobody described the plugin format_grid: its 1 courses",
            "nobody described the plugin availability_weather: its 1 conditions")
        .doesNotContain("availability_date", "nobody described the table");

    execute(
        site,
        "ALTER TABLE \"mdl_choice\" ADD \"colour\" VARCHAR(10)",
        "ALTER TABLE \"mdl_choice\" DROP COLUMN \"display\"",
        "DROP TABLE \"mdl_choice_answers\"");
    Run changed = site.run(folder, "doctor", "--json");
    assertThat(changed.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(JSON.std.mapFrom(changed.out()).get("findings"))
        .asString()
        .contains("missing-table", "choice_answers", "missing-column", "display")
        .contains("additional-column", "colour")
        .doesNotContain("salute");
  }

  private static void execute(ForeignPlugin.Site site, String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(site.url(), site.demo().user(), "");
        Statement sql = connection.createStatement()) {
      for (String each : statements) {
        sql.execute(each);
      }
    }
  }
}
