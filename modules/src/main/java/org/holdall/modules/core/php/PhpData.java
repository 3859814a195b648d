package org.holdall.modules.core.php;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value as PHP's {@code serialize} writes it. Bytes stand as the characters of ISO 8859-1. */
public sealed interface PhpData {

  /** Whatever needs no look inside: null, truth, numbers, references, objects of a form of their own; as it is written. */
  record Plain(String written) implements PhpData {
    /** NULL. */
    public static final Plain NULL = new Plain("N;");

    /** False. */
    public static final Plain FALSE = new Plain("b:0;");
  }

  /** A text. */
  record Text(String bytes) implements PhpData {}

  /** An entry; its key is a text or a whole number. */
  record Entry(PhpData key, PhpData value) {}

  /**
   * An array or an object.
   *
   * @param type class of the object, null for an array
   */
  record Items(@Nullable String type, List<Entry> entries) implements PhpData {
    /** The class of objects that are nothing but their properties. */
    public static final String OBJECT = "stdClass";

    public Items {
      entries = List.copyOf(entries);
    }
  }

  /** Reads a value; what follows it does not count. Null if it is none. */
  static @Nullable PhpData read(String bytes) {
    return PhpReader.read(bytes);
  }

  /** The value as {@code serialize} writes it. */
  default String write() {
    StringBuilder out = new StringBuilder();
    PhpWriter.write(this, out);
    return out.toString();
  }
}
