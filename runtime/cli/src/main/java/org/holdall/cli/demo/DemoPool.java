package org.holdall.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Puts files into a data folder and their rows into {@code files}, as Moodle stores them. */
final class DemoPool {
  private final Path dataroot;
  private final DemoRows rows;

  DemoPool(Path dataroot, DemoRows rows) {
    this.dataroot = dataroot;
    this.rows = rows;
  }

  /** Stores a file and the directory it lies in. */
  void add(
      long context,
      String component,
      String area,
      String name,
      String mimetype,
      byte[] content,
      long user,
      long time)
      throws SQLException, IOException {
    store(content);
    store(new byte[0]);
    row(context, component, area, ".", null, new byte[0], user, time);
    row(context, component, area, name, mimetype, content, user, time);
  }

  private void row(
      long context,
      String component,
      String area,
      String name,
      @Nullable String mimetype,
      byte[] content,
      long user,
      long time)
      throws SQLException {
    String path = "/" + context + "/" + component + "/" + area + "/0/" + name;
    long id = rows.add(
        "files",
        "contenthash",
        sha1(content),
        "pathnamehash",
        sha1(path.getBytes(StandardCharsets.UTF_8)),
        "contextid",
        context,
        "component",
        component,
        "filearea",
        area,
        "itemid",
        0,
        "filepath",
        "/",
        "filename",
        name,
        "userid",
        user,
        "filesize",
        content.length,
        "timecreated",
        time,
        "timemodified",
        time);
    if (mimetype != null) {
      rows.set("files", id, "mimetype", mimetype);
      rows.set("files", id, "source", name);
      rows.set("files", id, "license", "cc-4.0");
    }
  }

  private void store(byte[] content) throws IOException {
    String hash = sha1(content);
    Path folder =
        dataroot.resolve("filedir").resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
    Files.createDirectories(folder);
    Files.write(folder.resolve(hash), content);
  }

  private static String sha1(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
