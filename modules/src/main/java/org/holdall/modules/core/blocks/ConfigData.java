package org.holdall.modules.core.blocks;

import java.nio.charset.StandardCharsets;
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
    Configuration configuration = Configuration.read(value);
    configuration
        .properties()
        .replaceAll((name, data) -> names.contains(name) ? encoded(data, encode) : data);
    return configuration.write();
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
