package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.holdall.cli.demo.DemoSite;
import org.holdall.testkit.site.SiteTables;
import org.holdall.tree.schema.InstallXml;

/** The project in {@code src/test/plugin/salute}, which no part of Holdall knows, compiled with our processor as its author does. */
final class ForeignPlugin {
  private static final Path PROJECT = Path.of("src", "test", "plugin", "salute").toAbsolutePath();

  private ForeignPlugin() {}

  /** Compiles the plugin against the class path of the tests and makes {@code salute.jar}; its lock has to be right. */
  static void build(Path folder) throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    String path = System.getProperty("java.class.path");
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of(
          "-classpath",
          path,
          "-processorpath",
          path,
          "-Xlint:all",
          "-Werror",
          "-Aholdall.dir=" + PROJECT,
          "-Aholdall.lock=required",
          "-d",
          classes.toString());
      boolean compiled = compiler
          .getTask(
              said,
              files,
              null,
              options,
              null,
              files.getJavaFileObjects(
                  PROJECT.resolve("src/main/java/org/example/salute/Salute.java")))
          .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
    Map<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> made = Files.walk(classes)) {
      for (Path file : made.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".java")) {
          entries.put(name, Files.readAllBytes(file));
        }
      }
    }
    jar(folder.resolve("salute.jar"), entries);
  }

  static void jar(Path file, Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(each.getKey()));
        jar.write(each.getValue());
        jar.closeEntry();
      }
    }
  }

  /** A site with the plugin and one activity of it. */
  record Site(DemoSite demo, String url, String course, String module) {

    static Site make(Path folder) throws SQLException, IOException {
      DemoSite demo = DemoSite.create(folder);
      String url = demo.jdbcUrl().replace(";ACCESS_MODE_DATA=r", "");
      try (Connection connection = DriverManager.getConnection(url, demo.user(), "");
          Statement sql = connection.createStatement()) {
        try (InputStream in = Files.newInputStream(PROJECT.resolve("db/install.xml"))) {
          SiteTables.create(InstallXml.read(in, "install.xml"), DemoSite.PREFIX, connection);
        }
        String choice = " FROM \"mdl_course_modules\" WHERE \"id\" = " + demo.module();
        for (String each : new String[] {
          "\"mdl_modules\" (\"name\") VALUES ('salute')",
          "\"mdl_config_plugins\" (\"plugin\", \"name\", \"value\") VALUES ('mod_salute', 'version', '1')",
          "\"mdl_salute\" (\"course\", \"name\", \"intro\") SELECT \"course\", 'Salute', ''"
              + choice,
          "\"mdl_salute_words\" (\"saluteid\", \"userid\", \"word\") VALUES (1, 2, 'Hello <1>')",
          "\"mdl_course_modules\" (\"course\", \"module\", \"instance\", \"section\") SELECT \"course\","
              + " (SELECT MAX(\"id\") FROM \"mdl_modules\"), 1, \"section\"" + choice,
          "\"mdl_context\" (\"contextlevel\", \"instanceid\", \"depth\") SELECT 70, MAX(\"id\"), 4"
              + " FROM \"mdl_course_modules\""
        }) {
          sql.execute("INSERT INTO " + each);
        }
        String module = single(sql, "SELECT MAX(\"id\") FROM \"mdl_course_modules\"");
        String context = single(sql, "SELECT MAX(\"id\") FROM \"mdl_context\"");
        String course = single(sql, "SELECT \"course\"" + choice);
        sql.execute(
            "UPDATE \"mdl_context\" SET \"path\" = (SELECT c.\"path\" FROM \"mdl_context\" c"
                + " WHERE c.\"contextlevel\" = 50 AND c.\"instanceid\" = " + course + ") || '/"
                + context + "' WHERE \"id\" = " + context);
        sql.execute("UPDATE \"mdl_course_sections\" SET \"sequence\" = \"sequence\" || '," + module
            + "' WHERE \"id\" = (SELECT \"section\"" + choice + ")");
        return new Site(demo, url, course, module);
      }
    }

    private static String single(Statement sql, String query) throws SQLException {
      try (ResultSet rows = sql.executeQuery(query)) {
        rows.next();
        return rows.getString(1);
      }
    }

    /** A command on the site, with the plugins of a folder. */
    Run run(Path plugins, String... command) {
      String[] all = Stream.of(arguments(command), new String[] {"--plugins", plugins.toString()})
          .flatMap(Arrays::stream)
          .toArray(String[]::new);
      return Run.with(Map.of(), all);
    }

    String[] arguments(String... command) {
      return Stream.of(command, new String[] {
            "--jdbc-url",
            url,
            "--db-user",
            demo.user(),
            "--dataroot",
            demo.dataroot().toString(),
            "--wwwroot",
            DemoSite.WWWROOT
          })
          .flatMap(Arrays::stream)
          .toArray(String[]::new);
    }

    List<String> words() throws SQLException {
      List<String> words = new ArrayList<>();
      try (Connection connection = DriverManager.getConnection(url, demo.user(), "");
          Statement sql = connection.createStatement();
          ResultSet rows = sql.executeQuery("SELECT \"word\" FROM \"mdl_salute_words\"")) {
        while (rows.next()) {
          words.add(rows.getString(1));
        }
      }
      return words;
    }
  }
}
