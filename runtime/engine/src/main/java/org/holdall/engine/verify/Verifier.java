package org.holdall.engine.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.ArchiveReader;
import org.holdall.engine.archive.Container;
import org.holdall.engine.archive.Digests;
import org.holdall.engine.archive.Manifest;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.inspect.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Reads an archive once and collects everything that is wrong with what is in it. The form of its XML is known from the
 * structure steps on the class path; files of others, and those of Moodle before {@value #FIRST_KNOWN}, only have to be
 * well-formed.
 */
public final class Verifier {
  private static final Pattern POOL = Pattern.compile("files/([0-9a-f]{2})/(\\1[0-9a-f]{38})");

  /** Backup version of the first Moodle whose files the steps describe: 4.2. */
  private static final long FIRST_KNOWN = 2023042400L;

  private final Schemas schemas = new Schemas();
  private final References references = new References();
  private final List<String> misshapen = new ArrayList<>();
  private final Map<String, String> found = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private Map<String, String> records = Map.of();
  private @Nullable BackupHeader header;
  private @Nullable Manifest manifest;
  private int xml;
  private int contents;

  private Verifier() {}

  /**
   * Proves a file.
   *
   * @throws HoldallException if it is not an archive that can be read to its end, or unsafe
   * @throws IOException if the disk fails
   */
  public static Verification verify(Path file) throws IOException {
    Verifier verifier = new Verifier();
    Container container = ArchiveReader.read(file, verifier::entry);
    verifier.compare();
    return new Verification(
        file,
        container,
        verifier.found.size(),
        verifier.xml,
        verifier.contents,
        verifier.manifest != null,
        List.copyOf(verifier.problems));
  }

  private void entry(String name, InputStream content) throws IOException {
    MessageDigest sha256 = Digests.sha256();
    InputStream in = new DigestInputStream(content, sha256);
    try {
      judge(name, in);
    } catch (HoldallException e) {
      problems.add(e.getMessage());
    }
    in.transferTo(OutputStream.nullOutputStream());
    found.put(name, Digests.hex(sha256));
  }

  private void judge(String name, InputStream in) throws IOException {
    Matcher pool = POOL.matcher(name);
    if (pool.matches()) {
      MessageDigest sha1 = Digests.sha1();
      new DigestInputStream(in, sha1).transferTo(OutputStream.nullOutputStream());
      String hash = Digests.hex(sha1);
      if (hash.equals(pool.group(2))) {
        contents++;
      } else {
        problems.add(name + " is damaged: its content has the SHA-1 " + hash + ".");
      }
    } else if (name.equals(Manifest.NAME)) {
      manifest = Manifest.read(in);
    } else if (name.endsWith(".xml")) {
      xml(name, in);
    }
  }

  private void xml(String name, InputStream in) {
    ShapeCheck shape = new ShapeCheck(name, schemas.of(name));
    IdCollector ids = new IdCollector(references, name);
    SafeXml.Listener both = (event, reader) -> {
      shape.event(event, reader);
      ids.event(event, reader);
    };
    try (SafeXml file = SafeXml.open(in, name, both)) {
      if (name.equals(BackupHeader.NAME)) {
        header = BackupHeader.read(file);
      } else if (name.equals("files.xml")) {
        records = PoolRecords.read(file);
      } else {
        file.finish();
      }
    }
    xml++;
    shape.problem().ifPresent(misshapen::add);
  }

  private void compare() {
    if (header != null) {
      for (String name : RequiredFiles.of(header)) {
        if (!found.containsKey(name)) {
          problems.add(name + " is missing; Moodle cannot restore the archive without it.");
        }
      }
      if (header.get("include_files").equals("1")) {
        records.forEach((hash, name) -> {
          if (hash.length() < 2
              || !found.containsKey("files/" + hash.substring(0, 2) + "/" + hash)) {
            problems.add("The content of the file " + name + " is missing (SHA-1 " + hash + ").");
          }
        });
      }
    }
    if (header != null && known(header.get("backup_version"))) {
      problems.addAll(misshapen);
      problems.addAll(references.missing());
    }
    if (manifest != null) {
      manifest.compare(found).forEach((name, what) -> problems.add(name + " " + what + "."));
    }
  }

  private static boolean known(String version) {
    return version.matches("[0-9]{10}") && Long.parseLong(version) >= FIRST_KNOWN;
  }
}
