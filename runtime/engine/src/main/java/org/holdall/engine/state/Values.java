package org.holdall.engine.state;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON that must have what is asked for.
 *
 * <p>All methods throw {@link IllegalArgumentException} if it has not, or something of another kind.
 */
final class Values {
  private final Map<?, ?> json;

  Values(Map<?, ?> json) {
    this.json = json;
  }

  Set<String> names() {
    return json.keySet().stream()
        .map(String::valueOf)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  String text(String name) {
    return value(name, String.class);
  }

  @Nullable
  String textOrNull(String name) {
    return json.containsKey(name) && json.get(name) == null ? null : text(name);
  }

  long number(String name) {
    return value(name, Number.class).longValue();
  }

  boolean flag(String name) {
    return value(name, Boolean.class);
  }

  Values object(String name) {
    return new Values(value(name, Map.class));
  }

  List<Values> objects(String name) {
    return list(name, Map.class).stream().map(Values::new).toList();
  }

  List<String> texts(String name) {
    return list(name, String.class);
  }

  private <T> List<T> list(String name, Class<T> type) {
    return ((List<?>) value(name, List.class))
        .stream().map(each -> of(name, each, type)).toList();
  }

  private <T> T value(String name, Class<T> type) {
    return of(name, json.get(name), type);
  }

  private static <T> T of(String name, @Nullable Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(name + " is no " + type.getSimpleName());
    }
    return type.cast(value);
  }
}
