package org.holdall.engine.upgrade;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.holdall.engine.files.KeptFile;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.site.SiteConfig;
import org.jspecify.annotations.Nullable;

/** The files of an archive from an older Moodle, out of the archive, to be rewritten. */
public final class OldArchive {
  private final BackupHeader header;
  private final ArchiveAge age;
  private final SiteConfig config;
  private final Map<String, PrivateContent> files;
  private final Function<String, KeptFile> aside;
  private final Map<String, Object> known = new HashMap<>();
  private int written;

  /**
   * The files of an archive.
   *
   * @param config of the site that the archive is restored to
   * @param files by their names in the archive
   * @param aside begins a file of a name that none had before, for what is rewritten
   */
  public OldArchive(
      BackupHeader header,
      SiteConfig config,
      Map<String, PrivateContent> files,
      Function<String, KeptFile> aside) {
    this.header = header;
    this.age = ArchiveAge.of(header);
    this.config = config;
    this.files = new TreeMap<>(files);
    this.aside = aside;
  }

  public BackupHeader header() {
    return header;
  }

  public ArchiveAge age() {
    return age;
  }

  /** A value of the target site's configuration, null if unset. {@code component} is {@code core} or a plugin. */
  public @Nullable String config(String component, String name) {
    return config.get(component, name);
  }

  /** The folders of all activities of a module, of all modules if the name is empty. */
  public List<String> activities(String module) {
    return header.activities().stream()
        .filter(each -> module.isEmpty() || module.equals(each.get("modulename")))
        .map(each -> each.getOrDefault("directory", ""))
        .toList();
  }

  /** The folders of all sections. */
  public List<String> sections() {
    return header.sections().stream()
        .map(each -> each.getOrDefault("directory", ""))
        .toList();
  }

  /** Names of the files in folders, and below, that end so. */
  public List<String> files(String end) {
    return files.keySet().stream().filter(name -> name.endsWith(end)).toList();
  }

  /** What upgraders share, found out when it is first asked for. A name stands for one type. */
  @SuppressWarnings("unchecked") // see above
  public <T> T once(String name, Supplier<T> first) {
    Object found = known.get(name);
    if (found == null) {
      found = Objects.requireNonNull(first.get());
      known.put(name, found);
    }
    return (T) found;
  }

  /**
   * Reads a file by the rules of a rewrite, whose results are dropped; does nothing if the archive lacks the file.
   *
   * @throws org.holdall.engine.HoldallException if it is not well-formed
   * @throws IOException if the disk fails
   */
  public void read(String name, Rewrite rules) throws IOException {
    run(name, rules, OutputStream.nullOutputStream());
  }

  /**
   * Rewrites a file; does nothing if the archive lacks it.
   *
   * @throws org.holdall.engine.HoldallException if it is not well-formed
   * @throws IOException if the disk fails
   */
  public void rewrite(String name, Rewrite rules) throws IOException {
    if (files.containsKey(name)) {
      String rewritten = "upgraded/" + ++written + "/" + name;
      KeptFile kept = aside.apply(rewritten);
      try (OutputStream out = new BufferedOutputStream(kept)) {
        run(name, rules, out);
      }
      files.put(name, kept.content());
    }
  }

  private void run(String name, Rewrite rules, OutputStream out) throws IOException {
    PrivateContent file = files.get(name);
    if (file != null) {
      try (InputStream in = new BufferedInputStream(file.open())) {
        rules.run(in, out, name);
      }
    }
  }

  /** The files as they are now, by their names in the archive. */
  public Map<String, PrivateContent> files() {
    return Map.copyOf(files);
  }
}
