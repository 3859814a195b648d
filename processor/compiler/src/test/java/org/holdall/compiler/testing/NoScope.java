package org.holdall.compiler.testing;

import java.util.Collection;
import java.util.List;
import org.holdall.engine.structure.BackupInformation;
import org.holdall.engine.structure.BackupScope;
import org.jspecify.annotations.Nullable;

/** A scope that knows nothing. */
public final class NoScope implements BackupScope {
  @Override
  public boolean setting(String name) {
    return false;
  }

  @Override
  public @Nullable String config(String component, String name) {
    return null;
  }

  @Override
  public long word(String word) {
    return 0;
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
    return List.of();
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
