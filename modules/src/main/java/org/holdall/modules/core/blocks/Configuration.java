package org.holdall.modules.core.blocks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdall.modules.core.php.PhpData;
import org.holdall.modules.core.php.PhpData.Entry;
import org.holdall.modules.core.php.PhpData.Items;
import org.holdall.modules.core.php.PhpData.Plain;
import org.holdall.modules.core.php.PhpData.Text;
import org.jspecify.annotations.Nullable;

/** The configuration of a block: the properties of an object of PHP. */
public final class Configuration {
  private static final String FOREIGN = "__PHP_Incomplete_Class_Name";

  private final Map<String, PhpData> properties = new LinkedHashMap<>();

  private Configuration() {}

  /** Reads it as the database has it, in base 64; nothing, or what is no object, is one of what PHP makes of it. */
  public static Configuration read(@Nullable String configdata) {
    Configuration read = new Configuration();
    read.learn(PhpData.read(decode(configdata == null ? "" : configdata)));
    return read;
  }

  /** As PHP has it, that passes over what is no base 64. */
  private static String decode(String value) {
    String letters = value.replaceAll("[^A-Za-z0-9+/]", "");
    int length = letters.length() - (letters.length() % 4 == 1 ? 1 : 0);
    byte[] bytes = Base64.getDecoder().decode(letters.substring(0, length));
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The properties of the object that PHP makes of any value. Those that are objects of other classes are left out. */
  private void learn(@Nullable PhpData data) {
    if (data instanceof Items items) {
      if (foreign(items)) {
        properties.put(FOREIGN, new Text(String.valueOf(items.type())));
      }
      for (Entry entry : items.entries()) {
        properties.put(name(entry.key()), entry.value());
      }
      properties.values().removeIf(each -> each instanceof Items value && foreign(value));
    } else if (!Plain.NULL.equals(data)) {
      properties.put("0", data == null ? Plain.FALSE : data);
    }
  }

  private static boolean foreign(Items items) {
    return items.type() != null && !items.type().equals(Items.OBJECT);
  }

  private static String name(PhpData key) {
    return key instanceof Text text ? text.bytes() : key.write().replaceAll("[^-0-9]", "");
  }

  /** The properties by name; may be changed. */
  public Map<String, PhpData> properties() {
    return properties;
  }

  /** A property's text or number, or those in its array; none for what is neither, or not there. */
  public List<String> scalars(String name) {
    PhpData value = properties.get(name);
    Stream<PhpData> all = value instanceof Items items
        ? items.entries().stream().map(Entry::value)
        : Stream.ofNullable(value);
    return all.map(Configuration::scalar).filter(each -> !each.isEmpty()).toList();
  }

  /** A property's text or number, empty if it has none. */
  public String scalar(String name) {
    return properties.get(name) instanceof Items
        ? ""
        : scalars(name).stream().findFirst().orElse("");
  }

  /** A property's number, 0 if it has none. */
  public long id(String name) {
    String scalar = scalar(name);
    return scalar.matches("\\d{1,18}") ? Long.parseLong(scalar) : 0;
  }

  /** The number as PHP's text, which database drivers of PHP give. */
  public static PhpData text(long number) {
    return new Text(Long.toString(number));
  }

  /** The number as PHP's number. */
  public static PhpData number(long number) {
    return new Plain("i:" + number + ";");
  }

  private static String scalar(PhpData value) {
    if (value instanceof Text text) {
      return text.bytes();
    }
    String written = value.write();
    return written.startsWith("i:") ? written.substring(2, written.length() - 1) : "";
  }

  /** As the database has it. */
  public String write() {
    List<Entry> entries = new ArrayList<>();
    properties.forEach((name, value) -> entries.add(new Entry(new Text(name), value)));
    byte[] bytes = new Items(Items.OBJECT, entries).write().getBytes(StandardCharsets.ISO_8859_1);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
