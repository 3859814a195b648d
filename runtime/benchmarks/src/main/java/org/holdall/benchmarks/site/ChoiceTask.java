package org.holdall.benchmarks.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.holdall.annotations.Kind;
import org.holdall.engine.backup.Annotations;
import org.holdall.engine.backup.TaskScope;
import org.holdall.engine.structure.BackupInformation;
import org.jspecify.annotations.Nullable;

/** The task of the site's one choice, with users, and without the plan it would stand in. */
public final class ChoiceTask implements TaskScope {
  private static final Map<String, Long> WORDS =
      Map.of("ACTIVITY", 1L, "COURSE_MODULE", 1L, "COURSE", 2L, "SECTION", 1L, "CONTEXT", 6L);

  private final Annotations annotations = new Annotations();

  @Override
  public String directory() {
    return "activities/choice_1";
  }

  @Override
  public String moduleName() {
    return "choice";
  }

  @Override
  public boolean holds(String condition) {
    return true;
  }

  @Override
  public Annotations annotations() {
    return annotations;
  }

  @Override
  public boolean setting(String name) {
    return true;
  }

  @Override
  public @Nullable String config(String component, String name) {
    return null;
  }

  @Override
  public long word(String word) {
    return WORDS.getOrDefault(word, 0L);
  }

  @Override
  public String plugin() {
    return "mod_choice";
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
    throw new UnsupportedOperationException("no tree that is measured asks for it");
  }
}
