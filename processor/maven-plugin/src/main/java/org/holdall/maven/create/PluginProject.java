package org.holdall.maven.create;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.InstallXml;

/**
 * A Maven project for an activity plugin: its tables, records made from them, a test, and the build.
 *
 * @param files texts by path
 * @param left tables that no record has, as they refer to none of the plugin's others
 */
public record PluginProject(Map<String, String> files, List<String> left) {
  private static final String MOODLE = "4.5";

  /**
   * Makes the project, in memory.
   *
   * @param installXml the plugin's {@code db/install.xml}
   * @param component {@code mod_...}
   * @param pack Java package of the records
   * @param version of Holdall
   * @throws IllegalArgumentException if the file is not what it should be; the message says why
   * @throws IOException if it cannot be read
   */
  public static PluginProject of(Path installXml, String component, String pack, String version)
      throws IOException {
    if (!component.matches("mod_[a-z][a-z0-9]*")) {
      throw new IllegalArgumentException(
          "'" + component + "' is no activity module; give -Dplugin=mod_NAME, in lower case");
    }
    String module = component.substring("mod_".length());
    byte[] bytes = Files.readAllBytes(installXml);
    Catalogue own;
    try (InputStream in = Files.newInputStream(installXml)) {
      own = InstallXml.read(in, installXml.toString());
    }
    PluginTables tables = PluginTables.of(own, module);
    String type = tables.names(module).type();
    String folder = "java/" + pack.replace('.', '/') + "/";
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "pom.xml",
        template("pom.txt", Map.of("component", component, "version", version, "package", pack)));
    files.put("db/install.xml", new String(bytes, StandardCharsets.UTF_8));
    files.put(
        "src/main/" + folder + type + ".java",
        new RecordText(tables, Catalogue.load(MOODLE).with(own), module).file(pack));
    files.put(
        "src/test/" + folder + type + "Test.java",
        template("test.txt", Map.of("package", pack, "type", type)));
    return new PluginProject(files, tables.left());
  }

  /**
   * Writes it into a folder that does not exist yet, or is empty.
   *
   * @throws IllegalArgumentException if something is there
   */
  public void write(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new IllegalArgumentException(
              folder + " is not empty; give another folder, -Dfolder=DIR");
        }
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    Files.createDirectories(folder.resolve("src/main/backup"));
  }

  private static String template(String name, Map<String, String> values) throws IOException {
    try (InputStream in = PluginProject.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is part of this plugin");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> value : values.entrySet()) {
        text = text.replace("@" + value.getKey() + "@", value.getValue());
      }
      return text;
    }
  }
}
