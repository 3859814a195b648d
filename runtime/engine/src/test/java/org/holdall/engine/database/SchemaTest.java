package org.holdall.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.holdall.engine.database.Column.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

  @ParameterizedTest
  @EnumSource
  void knowsWhatColumnsTake(Engine engine) {
    SiteDatabase database = engine.site();
    assertThat(database.statements()).isEqualTo(1);
    check(database, "id", Kind.INTEGER, false, true);
    check(database, "name", Kind.TEXT, true, false);
    check(database, "other", Kind.INTEGER, false, true);
    check(database, "body", Kind.TEXT, true, false);
    check(database, "amount", Kind.DECIMAL, false, true);
    assertThat(column(database, "name").maxLength()).isEqualTo(20);
    assertThat(column(database, "body").maxLength()).isGreaterThan(1_000_000);
    assertThat(column(database, "other").maxLength()).isEqualTo(Long.MAX_VALUE);
    assertThat(database.schema().column("node", "nothing")).isNull();
    assertThat(database.schema().column("nothing", "id")).isNull();
    assertThat(database.schema().isNumber("node", "amount")).isTrue();
    assertThat(database.schema().isNumber("node", "body")).isFalse();
  }

  private static Column column(SiteDatabase database, String name) {
    return Objects.requireNonNull(database.schema().column("node", name));
  }

  private static void check(
      SiteDatabase database, String name, Kind kind, boolean nullable, boolean hasDefault) {
    Column column = column(database, name);
    assertThat(column.kind()).as(name).isEqualTo(kind);
    assertThat(column.nullable()).as(name).isEqualTo(nullable);
    assertThat(column.hasDefault()).as(name).isEqualTo(hasDefault);
  }
}
