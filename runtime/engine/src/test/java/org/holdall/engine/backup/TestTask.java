package org.holdall.engine.backup;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.annotations.Kind;
import org.holdall.engine.settings.Conditions;
import org.holdall.engine.structure.BackupInformation;
import org.jspecify.annotations.Nullable;

/** A task with words and conditions given by the test. */
final class TestTask implements TaskScope {
  final Annotations annotations = new Annotations();
  private final String directory;
  private final Map<String, Long> words = new HashMap<>();
  private String format = "";
  private final Set<String> on = new HashSet<>();

  TestTask(String directory) {
    this.directory = directory;
  }

  TestTask word(String word, long value) {
    words.put(word, value);
    return this;
  }

  TestTask on(String condition) {
    on.add(condition);
    return this;
  }

  TestTask courseFormat(String newFormat) {
    format = newFormat;
    return this;
  }

  @Override
  public String text(String word) {
    return word.equals("COURSE_FORMAT") ? format : TaskScope.super.text(word);
  }

  @Override
  public String directory() {
    return directory;
  }

  @Override
  public String moduleName() {
    return "choice";
  }

  @Override
  public boolean holds(String condition) {
    return on.contains(condition) || Conditions.isRelease(condition);
  }

  @Override
  public Annotations annotations() {
    return annotations;
  }

  @Override
  public boolean setting(String name) {
    return holds(name);
  }

  @Override
  public @Nullable String config(String component, String name) {
    return null;
  }

  @Override
  public long word(String word) {
    return words.getOrDefault(word, 0L);
  }

  @Override
  public String plugin() {
    return "";
  }

  @Override
  public String encode(String text) {
    return text;
  }

  @Override
  public @Nullable String param(String name) {
    return null;
  }

  @Override
  public Collection<Long> annotated(String kind) {
    return annotations.of(Kind.valueOf(kind));
  }

  @Override
  public List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
    return List.of();
  }

  @Override
  public BackupInformation backup() {
    throw new UnsupportedOperationException();
  }
}
