package org.holdall.engine.inspect;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.ArchiveReader;
import org.holdall.engine.archive.Container;
import org.holdall.engine.archive.Manifest;

/** Looks into an archive without trusting it and without unpacking it. */
public final class Inspector {
  private static final Pattern DEEP =
      Pattern.compile("((?:(?:activities|sections)/[^/]+|course)(?:/blocks/[^/]+)?)/");
  private static final int MAX_HEADER = 64 << 20;

  private final Map<String, long[]> parts = new LinkedHashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Details details = new Details();
  private byte[] header = new byte[0];
  private int entries;
  private long unpacked;
  private boolean manifest;

  private Inspector() {}

  /**
   * Inspects a file.
   *
   * @throws HoldallException if it is no sound archive, or no backup
   * @throws IOException if the disk fails
   */
  public static Inspection inspect(Path file) throws IOException {
    Inspector inspector = new Inspector();
    Container container = ArchiveReader.read(file, inspector::entry);
    BackupHeader header = BackupHeader.read(new ByteArrayInputStream(inspector.header));
    return new Inspection(
        file,
        container,
        Files.size(file),
        inspector.unpacked,
        inspector.entries,
        header,
        header.settings().getOrDefault("users", "0").equals("1"),
        inspector.manifest,
        inspector.parts(header),
        inspector.details.rows(),
        List.copyOf(inspector.details.plugins()));
  }

  private void entry(String name, InputStream content) throws IOException {
    long size;
    if (name.equals(BackupHeader.NAME)) {
      header = content.readNBytes(MAX_HEADER);
      details.read(name, new ByteArrayInputStream(header));
      size = header.length + content.transferTo(OutputStream.nullOutputStream());
    } else {
      Counted counted = new Counted(content);
      if (name.endsWith(".xml") && !name.startsWith("files/")) {
        details.read(name, counted);
      }
      counted.transferTo(OutputStream.nullOutputStream());
      size = counted.count;
    }
    manifest |= name.equals(Manifest.NAME);
    entries++;
    unpacked += size;
    if (name.indexOf('/') > 0) {
      folders.add(part(name));
    }
    long[] part = parts.computeIfAbsent(part(name), p -> new long[2]);
    part[0]++;
    part[1] += size;
  }

  private static String part(String name) {
    int first = name.indexOf('/');
    if (first < 0) {
      return name;
    }
    Matcher deep = DEEP.matcher(name);
    return deep.lookingAt() ? deep.group(1) : name.substring(0, first);
  }

  private List<Inspection.Part> parts(BackupHeader header) {
    Map<String, String> titles = new HashMap<>();
    for (List<Map<String, String>> list : List.of(header.activities(), header.sections())) {
      list.forEach(
          item -> titles.put(item.getOrDefault("directory", ""), item.getOrDefault("title", "")));
    }
    List<Inspection.Part> found = new ArrayList<>();
    parts.forEach((name, p) -> found.add(new Inspection.Part(
        name, titles.getOrDefault(name, ""), folders.contains(name), (int) p[0], p[1])));
    return List.copyOf(found);
  }

  /** Counts what is read. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      count += Math.max(0, n);
      return n;
    }
  }
}
