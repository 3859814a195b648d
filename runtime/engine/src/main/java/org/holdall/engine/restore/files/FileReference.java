package org.holdall.engine.restore.files;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another file of the site that an alias stands for, in the form that Moodle stores: PHP's serialize, as base64. */
record FileReference(
    long contextid,
    String component,
    long itemid,
    String filearea,
    String filepath,
    String filename) {

  /** Reads a reference; null if it is none. */
  static @Nullable FileReference unpack(String packed) {
    Map<String, String> values;
    try {
      values = new Reader(Base64.getDecoder().decode(packed)).array();
    } catch (IllegalArgumentException e) {
      return null; // neither base64 nor what Moodle packs: some other kind of reference
    }
    String component = values.get("component");
    String filearea = values.get("filearea");
    String filepath = values.get("filepath");
    String filename = values.get("filename");
    if (component == null || filearea == null || filepath == null || filename == null) {
      return null;
    }
    try {
      return new FileReference(
          Long.parseLong(values.getOrDefault("contextid", "")),
          component,
          Long.parseLong(values.getOrDefault("itemid", "")),
          filearea,
          filepath,
          filename);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The same file in another place. */
  FileReference at(AttachedAreas.Place place) {
    return new FileReference(
        place.contextid(), component, place.itemid(), filearea, filepath, filename);
  }

  /** The form that Moodle stores. */
  String pack() {
    String text = "a:6:{" + text("contextid") + "i:" + contextid + ";" + text("component")
        + text(component) + text("itemid") + "i:" + itemid + ";" + text("filearea") + text(filearea)
        + text("filepath") + text(filepath) + text("filename") + text(filename) + "}";
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String value) {
    return "s:" + value.getBytes(StandardCharsets.UTF_8).length + ":\"" + value + "\";";
  }

  /** Reads an array of texts and whole numbers. Throws {@link IllegalArgumentException} if it is anything else. */
  private static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    Map<String, String> array() {
      expect("a:");
      long count = number(':');
      expect("{");
      Map<String, String> values = new HashMap<>();
      for (long i = 0; i < count; i++) {
        String key = value();
        String value = value();
        if (key == null) {
          throw new IllegalArgumentException("a key is NULL");
        }
        if (value != null) {
          values.put(key, value);
        }
      }
      expect("}");
      return values;
    }

    private @Nullable String value() {
      char type = (char) next();
      switch (type) {
        case 'N' -> {
          expect(";");
          return null;
        }
        case 'i' -> {
          expect(":");
          return Long.toString(number(';'));
        }
        case 's' -> {
          expect(":");
          long length = number(':');
          expect("\"");
          if (length < 0 || length > bytes.length - at) {
            throw new IllegalArgumentException("a text is cut");
          }
          String text = new String(bytes, at, (int) length, StandardCharsets.UTF_8);
          at += (int) length;
          expect("\";");
          return text;
        }
        default -> throw new IllegalArgumentException("type " + type);
      }
    }

    private long number(char end) {
      StringBuilder digits = new StringBuilder();
      for (int b = next(); b != end; b = next()) {
        digits.append((char) b);
      }
      return Long.parseLong(digits.toString());
    }

    private void expect(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (next() != text.charAt(i)) {
          throw new IllegalArgumentException("no " + text);
        }
      }
    }

    private int next() {
      if (at == bytes.length) {
        throw new IllegalArgumentException("cut");
      }
      return bytes[at++];
    }
  }
}
