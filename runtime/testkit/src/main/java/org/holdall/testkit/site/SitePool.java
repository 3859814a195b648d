package org.holdall.testkit.site;

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
public final class SitePool {
  private final Path dataroot;
  private final SiteRows rows;

  /** Stores in {@code filedir} of a data folder; rows are inserted by {@code rows}. */
  public SitePool(Path dataroot, SiteRows rows) {
    this.dataroot = dataroot;
    this.rows = rows;
  }

  /**
   * Stores a file and the directory it lies in.
   *
   * @param context id of a context
   * @param area file area of the component
   * @param item item of the area
   * @param user id of the owner
   * @param time when it was made, in seconds since 1970
   */
  public void add(
      long context,
      String component,
      String area,
      long item,
      String name,
      String mimetype,
      byte[] content,
      long user,
      long time)
      throws SQLException, IOException {
    store(content);
    store(new byte[0]);
    row(context, component, area, item, ".", null, new byte[0], user, time);
    row(context, component, area, item, name, mimetype, content, user, time);
  }

  private void row(
      long context,
      String component,
      String area,
      long item,
      String name,
      @Nullable String mimetype,
      byte[] content,
      long user,
      long time)
      throws SQLException {
    String path = "/" + context + "/" + component + "/" + area + "/" + item + "/" + name;
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
        item,
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
