package org.holdall.engine.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.HoldallException;

/**
 * Size and SHA-256 of every entry, against accidents, not attackers. JSON with one entry per line, so that a line is
 * all that needs to be understood.
 */
public final class Manifest {
  /** Name of the entry that holds it. */
  public static final String NAME = ".holdall/manifest.json";

  private static final Pattern LINE = Pattern.compile(
      "\\s*\\{\"name\": \"([^\"\\\\]+)\", \"size\": (\\d{1,18}), \"sha256\": \"([0-9a-f]{64})\"},?");
  private static final String HEAD = "{\n  \"manifest\": 1,\n  \"entries\": [\n";
  private static final String TAIL = "  ]\n}\n";

  private final Map<String, Digest> entries = new LinkedHashMap<>();

  /** Size in bytes, SHA-256 in lower case hexadecimal digits. */
  public record Digest(long size, String sha256) {}

  /** Adds an entry. */
  void add(String name, long size, String sha256) {
    entries.put(name, new Digest(size, sha256));
  }

  /** By name, in the archive's order. */
  public Map<String, Digest> entries() {
    return Map.copyOf(entries);
  }

  byte[] bytes() {
    StringBuilder out = new StringBuilder(HEAD);
    String separator = "";
    for (Map.Entry<String, Digest> e : entries.entrySet()) {
      out.append(separator).append("    {\"name\": \"").append(e.getKey());
      out.append("\", \"size\": ").append(e.getValue().size());
      out.append(", \"sha256\": \"").append(e.getValue().sha256()).append("\"}");
      separator = ",\n";
    }
    return out.append('\n').append(TAIL).toString().getBytes(UTF_8);
  }

  /**
   * Reads one.
   *
   * @throws HoldallException if it is not what Holdall writes
   */
  public static Manifest read(InputStream in) throws IOException {
    Manifest manifest = new Manifest();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
    StringBuilder rest = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher m = LINE.matcher(line);
      if (m.matches()) {
        manifest.add(m.group(1), Long.parseLong(m.group(2)), m.group(3));
      } else if (!line.isBlank() && rest.append(line).append('\n').length() > 200) {
        break;
      }
    }
    if (!rest.toString().equals(HEAD + TAIL)) {
      throw new HoldallException(NAME + " is damaged: it is not the list that Holdall writes.");
    }
    return manifest;
  }
}
