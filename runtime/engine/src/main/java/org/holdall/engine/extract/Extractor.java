package org.holdall.engine.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.ArchiveReader;
import org.holdall.engine.archive.Container;
import org.holdall.engine.archive.Digests;
import org.holdall.engine.archive.Limits;
import org.holdall.engine.archive.Manifest;
import org.holdall.engine.files.KeptFile;
import org.holdall.engine.files.PoolWriter;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.inspect.BackupHeader;
import org.jspecify.annotations.Nullable;

/** Takes an archive apart, entry by entry. */
final class Extractor {
  private static final Pattern CONTENT = Pattern.compile("files/([0-9a-f]{2})/(\\1[0-9a-f]{38})");

  /** What a plan can read: nothing else of an archive ever becomes a name on the disk. */
  private static final Pattern XML =
      Pattern.compile("(?:[a-z0-9_]{1,100}/){0,6}[a-z0-9_]{1,100}\\.xml");

  /** In bytes: it is kept in memory. */
  private static final long MAX_HEADER = 64 << 20;

  private final Path archive;
  private final PoolWriter pool;
  private final boolean keep;
  private final Map<String, PrivateContent> files = new TreeMap<>();
  private final Map<String, Long> contents = new TreeMap<>();
  private final Map<String, String> found = new HashMap<>();
  private @Nullable Manifest manifest;
  private long headerSize;
  private int skipped;

  Extractor(Path archive, PoolWriter pool, boolean keep) {
    this.archive = archive;
    this.pool = pool;
    this.keep = keep;
  }

  Extraction run(Limits limits) {
    try {
      Container container = ArchiveReader.read(archive, limits, this::entry);
      if (manifest != null) {
        compare(manifest.compare(found));
      }
      return new Extraction(
          container,
          header(),
          Collections.unmodifiableMap(files),
          Collections.unmodifiableMap(contents),
          manifest != null,
          skipped);
    } catch (IOException e) {
      throw new HoldallException(
          archive + " cannot be read ("
              + (e instanceof AccessDeniedException ? "permission denied" : e.getMessage())
              + "). Check the disk and the permissions.",
          e);
    }
  }

  private BackupHeader header() throws IOException {
    PrivateContent file = files.get(BackupHeader.NAME);
    if (file == null) {
      throw new HoldallException(
          archive + " has no " + BackupHeader.NAME + ": it is not a backup of a Moodle course.");
    }
    if (headerSize > MAX_HEADER) {
      throw new HoldallException(archive + " has a " + BackupHeader.NAME + " of more than "
          + MAX_HEADER + " bytes, which no course needs. Do not use this archive.");
    }
    try (InputStream in = new BufferedInputStream(file.open())) {
      return BackupHeader.read(in);
    }
  }

  private void entry(String name, InputStream content) throws IOException {
    MessageDigest sha256 = Digests.sha256();
    InputStream in = new DigestInputStream(content, sha256);
    take(name, in);
    found.put(name, Digests.hex(sha256));
  }

  /** Reads an entry to its end. */
  private void take(String name, InputStream in) throws IOException {
    Matcher hash = CONTENT.matcher(name);
    if (hash.matches()) {
      long size = keep ? pool.stage(hash.group(2), in) : pool.check(hash.group(2), in);
      contents.put(hash.group(2), size);
    } else if (XML.matcher(name).matches()) {
      KeptFile file = pool.privateFolder().create(name);
      try (file) {
        long size = in.transferTo(file);
        headerSize = name.equals(BackupHeader.NAME) ? size : headerSize;
      }
      files.put(name, file.content());
    } else if (name.equals(Manifest.NAME)) {
      manifest = Manifest.read(in);
    } else {
      skipped++;
    }
    in.transferTo(OutputStream.nullOutputStream());
  }

  private void compare(SortedMap<String, String> wrong) {
    if (!wrong.isEmpty()) {
      String name = wrong.firstKey();
      throw new HoldallException(archive + ": " + name + " " + wrong.get(name)
          + (name.equals(Manifest.NAME) ? "" : ", says its manifest")
          + ". Get another copy of the archive.");
    }
  }
}
