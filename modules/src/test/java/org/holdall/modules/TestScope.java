package org.holdall.modules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.holdall.engine.structure.BackupInformation;
import org.holdall.engine.structure.BackupScope;
import org.jspecify.annotations.Nullable;

/** A backup that knows what a test tells it. */
final class TestScope implements BackupScope, BackupInformation {
  private final Map<String, Collection<Long>> annotated = new HashMap<>();
  private final Map<String, String> config = new HashMap<>();
  private final Map<String, String> informed = new HashMap<>();
  private final Map<String, Long> words = new HashMap<>();
  private final List<Setting> settings = new ArrayList<>();
  private String plugin = "";

  void annotated(String kind, long... ids) {
    annotated.put(kind, LongStream.of(ids).boxed().toList());
  }

  void configured(String name, String value) {
    config.put(name, value);
  }

  void informed(String name, String value) {
    informed.put(name, value);
  }

  void plugin(String component) {
    plugin = component;
  }

  void word(String word, long value) {
    words.put(word, value);
  }

  TestScope setting(String level, @Nullable String activity, String name, String value) {
    settings.add(new Setting(level, null, activity, name, value));
    return this;
  }

  @Override
  public boolean setting(String name) {
    return false;
  }

  @Override
  public @Nullable String config(String component, String name) {
    return component.equals("core") ? config.get(name) : null;
  }

  @Override
  public long word(String word) {
    return words.getOrDefault(word, 0L);
  }

  @Override
  public String plugin() {
    return plugin;
  }

  @Override
  public String encode(String text) {
    return text.replace("https://moodle.example/", "$@HOME@$");
  }

  @Override
  public @Nullable String param(String name) {
    return null;
  }

  @Override
  public Collection<Long> annotated(String kind) {
    return annotated.getOrDefault(kind, List.of());
  }

  @Override
  public List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
    return List.of();
  }

  @Override
  public BackupInformation backup() {
    return this;
  }

  @Override
  public String information(String name) {
    return informed.getOrDefault(name, "?" + name);
  }

  @Override
  public List<Section> sections() {
    return List.of();
  }

  @Override
  public @Nullable Course course() {
    return null;
  }

  @Override
  public List<Activity> activities() {
    return List.of();
  }

  @Override
  public List<Setting> settings() {
    return settings;
  }
}
