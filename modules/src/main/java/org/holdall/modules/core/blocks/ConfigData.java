package org.holdall.modules.core.blocks;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.holdall.engine.structure.RestoreScope;
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

  private final Map<String, BlockConfig> plugins = ServiceLoader.load(BlockConfig.class).stream()
      .map(ServiceLoader.Provider::get)
      .collect(Collectors.toUnmodifiableMap(BlockConfig::component, each -> each));

  @Override
  public @Nullable String write(@Nullable String value, BackupScope in) {
    Set<String> names = texts(in.plugin());
    return names.isEmpty() ? value : encoded(value == null ? "" : value, names, in::encode);
  }

  private Set<String> texts(String plugin) {
    BlockConfig known = plugins.get(plugin);
    return known == null ? Set.of() : known.texts();
  }

  /** A configuration of an archive with its links decoded and the ids of this site, if the plugin has any. */
  String restored(String value, String plugin, RestoreScope in) {
    BlockConfig known = plugins.get(plugin);
    if (known == null || value.isEmpty()) {
      return value;
    }
    Set<String> names = known.texts();
    String decoded = names.isEmpty() ? value : encoded(value, names, in::decode);
    Configuration configuration = Configuration.read(decoded);
    return known.restored(configuration, in) ? configuration.write() : decoded;
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
