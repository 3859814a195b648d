package org.holdall.engine.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.HoldallException;

/**
 * SHA-256 of every entry, against accidents, not attackers. The {@code sum} is that of all: of what the command {@code sha256sum}
 * prints of them, ordered by name. Contents of files are not listed, as their names are digests; in a small archive nothing is, as the
 * list would be a notable part of it. JSON with one entry per line, so that a line is all that needs to be understood.
 */
public final class Manifest {
  /** Name of the entry that holds it. */
  public static final String NAME = ".holdall/manifest.json";

  private static final Pattern SUM = Pattern.compile("  \"sum\": \"([0-9a-f]{64})\",?");
  private static final Pattern LINE = Pattern.compile("    \"([^\"\\\\]+)\": \"([0-9a-f]{64})\",?");
  private static final String HEAD = "{\n  \"manifest\": 2,\n";
  private static final String LIST = "  \"sha256\": {\n";
  private static final String CONTENTS = "files/";

  /** What a line of the list takes in an archive, in bytes; a digest does not shrink. */
  private static final int LINE_COST = 40;

  /** The part of the archive that the list may be: one of so many. */
  private static final int PART = 50;

  private final String sum;
  private final SortedMap<String, String> entries;

  private Manifest(String sum, SortedMap<String, String> entries) {
    this.sum = sum;
    this.entries = entries;
  }

  /** Writes one for these entries, by name; {@code archive} is the size of all others in bytes. */
  static byte[] write(SortedMap<String, String> all, long archive) {
    SortedMap<String, String> listed = new TreeMap<>(all);
    listed.keySet().removeIf(name -> name.startsWith(CONTENTS));
    StringBuilder out = new StringBuilder(HEAD);
    out.append("  \"sum\": \"").append(sum(all)).append('"');
    if (!listed.isEmpty() && (long) listed.size() * LINE_COST * PART <= archive) {
      out.append(",\n").append(LIST);
      String separator = "";
      for (Map.Entry<String, String> e : listed.entrySet()) {
        out.append(separator).append("    \"").append(e.getKey());
        out.append("\": \"").append(e.getValue()).append('"');
        separator = ",\n";
      }
      out.append("\n  }");
    }
    return out.append("\n}\n").toString().getBytes(UTF_8);
  }

  private static String sum(SortedMap<String, String> entries) {
    MessageDigest sha256 = Digests.sha256();
    entries.forEach((name, digest) -> sha256.update((digest + "  " + name + "\n").getBytes(UTF_8)));
    return Digests.hex(sha256);
  }

  /**
   * Reads one.
   *
   * @throws HoldallException if it is not what Holdall writes
   */
  public static Manifest read(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
    SortedMap<String, String> entries = new TreeMap<>();
    String sum = "";
    StringBuilder rest = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher entry = LINE.matcher(line);
      Matcher all = SUM.matcher(line);
      if (entry.matches()) {
        entries.put(entry.group(1), entry.group(2));
      } else if (all.matches() && sum.isEmpty()) {
        sum = all.group(1);
      } else if (rest.append(line).append('\n').length() > 200) {
        break;
      }
    }
    String frame = entries.isEmpty() ? HEAD + "}\n" : HEAD + LIST + "  }\n}\n";
    if (sum.isEmpty() || !rest.toString().equals(frame)) {
      throw new HoldallException(NAME + " is damaged: it is not the list that Holdall writes.");
    }
    return new Manifest(sum, entries);
  }

  /** Digests of the entries that are listed, by name; none if the archive is small. */
  public SortedMap<String, String> entries() {
    return Collections.unmodifiableSortedMap(entries);
  }

  /**
   * Compares it with what is there.
   *
   * @param found SHA-256 of all entries, by name
   * @return what is wrong, by the name of the entry; empty if nothing is. Where the list does not tell which entry it
   *     is, the name is that of the manifest
   */
  public SortedMap<String, String> compare(Map<String, String> found) {
    SortedMap<String, String> there = new TreeMap<>(found);
    there.remove(NAME);
    SortedMap<String, String> wrong = new TreeMap<>();
    if (sum.equals(sum(there))) {
      return wrong;
    }
    entries.forEach((name, digest) -> {
      String is = there.get(name);
      if (!digest.equals(is)) {
        wrong.put(name, is == null ? "is lost" : "is not what was written");
      }
    });
    if (!entries.isEmpty()) {
      there.keySet().stream()
          .filter(name -> !entries.containsKey(name) && !name.startsWith(CONTENTS))
          .forEach(name -> wrong.put(name, "was added later"));
    }
    if (wrong.isEmpty()) {
      wrong.put(NAME, "says that an entry was changed, lost or added");
    }
    return wrong;
  }
}
