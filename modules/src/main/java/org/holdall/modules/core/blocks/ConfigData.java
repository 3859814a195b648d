package org.holdall.modules.core.blocks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.holdall.modules.core.php.PhpData;
import org.holdall.modules.core.php.PhpData.Entry;
import org.holdall.modules.core.php.PhpData.Items;
import org.holdall.modules.core.php.PhpData.Plain;
import org.holdall.modules.core.php.PhpData.Text;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a block: PHP's data in base 64. It stays as it is, but for blocks of plugins with a {@link
 * BlockConfig}: their links are encoded, and the data takes the form in which Moodle writes it after that.
 */
public final class ConfigData implements Converter {
  private static final String FOREIGN = "__PHP_Incomplete_Class_Name";
  private static final String NULL = "$@NULL@$";

  private final Map<String, Set<String>> texts = ServiceLoader.load(BlockConfig.class).stream()
      .map(ServiceLoader.Provider::get)
      .collect(Collectors.toUnmodifiableMap(BlockConfig::component, BlockConfig::texts));

  @Override
  public @Nullable String write(@Nullable String value, BackupScope in) {
    Set<String> names = texts.get(in.plugin());
    return names == null ? value : encoded(value == null ? "" : value, names, in::encode);
  }

  /** A configuration of an archive with its links decoded, if the plugin has any. */
  String decoded(String value, String plugin, UnaryOperator<String> decode) {
    Set<String> names = texts.get(plugin);
    return names == null || value.isEmpty() ? value : encoded(value, names, decode);
  }

  @Override
  public @Nullable String read(@Nullable String text) {
    return text;
  }

  private static String encoded(String value, Set<String> names, UnaryOperator<String> encode) {
    List<Entry> entries = new ArrayList<>();
    properties(PhpData.read(decode(value))).forEach((name, each) -> {
      PhpData data = names.contains(name) ? encoded(each, encode) : each;
      entries.add(new Entry(new Text(name), data));
    });
    byte[] bytes = new Items(Items.OBJECT, entries).write().getBytes(StandardCharsets.ISO_8859_1);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** As PHP has it, that passes over what is no base 64. */
  private static String decode(String value) {
    String letters = value.replaceAll("[^A-Za-z0-9+/]", "");
    int length = letters.length() - (letters.length() % 4 == 1 ? 1 : 0);
    byte[] bytes = Base64.getDecoder().decode(letters.substring(0, length));
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The properties of the object that PHP makes of any value. Those that are objects of other classes are left out. */
  private static Map<String, PhpData> properties(@Nullable PhpData data) {
    Map<String, PhpData> properties = new LinkedHashMap<>();
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
    return properties;
  }

  private static boolean foreign(Items items) {
    return items.type() != null && !items.type().equals(Items.OBJECT);
  }

  private static String name(PhpData key) {
    return key instanceof Text text ? text.bytes() : key.write().replaceAll("[^-0-9]", "");
  }

  private static PhpData encoded(PhpData data, UnaryOperator<String> encode) {
    if (data instanceof Items items) {
      return new Items(
          items.type(),
          items.entries().stream()
              .map(each -> new Entry(each.key(), encoded(each.value(), encode)))
              .toList());
    }
    if (data instanceof Text text) {
      String plain =
          new String(text.bytes().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      String encoded = encode.apply(plain);
      return encoded.equals(plain) ? text : text(encoded);
    }
    return Plain.NULL.equals(data) ? text(NULL) : data;
  }

  private static Text text(String text) {
    return new Text(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }
}
