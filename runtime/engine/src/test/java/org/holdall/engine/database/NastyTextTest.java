package org.holdall.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.holdall.engine.ConflictException;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text arrives as it is, or is refused. */
class NastyTextTest {
  private static final List<String> BODY = List.of("body");

  private static List<@Nullable String> texts() {
    List<@Nullable String> texts = new ArrayList<>(List.of(
        "",
        " ",
        "\\N",
        "\\\\N",
        "\\.",
        "\\",
        "\\\\",
        "\\x41",
        "\\101",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "a\tb\nc\rd\\e",
        "'",
        "''",
        "\\'",
        "\"",
        "`",
        "' OR 1=1; --",
        "/* */",
        "?",
        "{fn now()}",
        ":a",
        "$1",
        "%s",
        "%",
        "_",
        "NULL",
        "null",
        "trailing  ",
        "\u0001\b\f\u000b\u001a\u001b\u001f\u007f",
        "\u0080\u00e9\u07ff\u0800\u2028\ufeff\ufffd\uffff",
        "\ud83d\ude00",
        "\ud800\udc00\udbff\udfff",
        "e\u0301",
        "\u200f\u05d0"));
    texts.add(null);
    // Characters of all widths around every border of the buffers.
    for (int length = 250; length < 262; length++) {
      for (String last :
          new String[] {"\\", "\u00e9", "\u20ac", "\ud83d\ude00", "\n\ud83d\ude00"}) {
        texts.add("a".repeat(length) + last + "b");
      }
    }
    for (int length : new int[] {1_022, 1_024, 4_096, 65_536, 262_140, 262_144, 600_000}) {
      texts.add("\\".repeat(length));
      texts.add("x" + "\ud83d\ude00".repeat(length / 2));
    }
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      texts.add(random
          .ints(random.nextInt(600), 1, 0x2000)
          .map(c -> c % 3 == 0 ? c : c % 128 + 1)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString());
    }
    return texts;
  }

  @ParameterizedTest
  @EnumSource
  void arrives(Engine engine) {
    check(engine.site());
  }

  @Test
  void arrivesInWhateverSqlMode() {
    check(Engine.MARIADB.site("?sessionVariables=sql_mode='NO_BACKSLASH_ESCAPES,ANSI_QUOTES'"));
    check(Engine.MARIADB.site("?sessionVariables=sql_mode=''"));
    check(Engine.MARIADB.site("?useServerPrepStmts=true"));
  }

  private static void check(SiteDatabase database) {
    List<@Nullable String> texts = texts();
    List<Long> ids = new ArrayList<>();
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      for (String text : texts) {
        long added = inserts.reserve("node");
        inserts.add("node", BODY, added, new @Nullable Object[] {text});
        long set = inserts.reserve("node");
        inserts.add("node", BODY, set, new @Nullable Object[] {"before"});
        inserts.set("node", set, "body", text);
        ids.add(added);
        ids.add(set);
      }
      inserts.flush();
      ids.replaceAll(inserts::resolve);
      transaction.commit();
    }
    try (Snapshot snapshot = database.snapshot();
        Rows rows = snapshot.rows(
            Query.of(SqlText.of(database, "SELECT [id], [body] FROM {node} ORDER BY [id]")))) {
      int found = 0;
      while (rows.next()) {
        int index = ids.indexOf(rows.id(0));
        assertThat(rows.text(1)).isEqualTo(texts.get(index / 2));
        found++;
      }
      assertThat(found).isEqualTo(2 * texts.size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusedWhereItDoesNotFit(Engine engine) {
    SiteDatabase database =
        engine.site(engine == Engine.MARIADB ? "?sessionVariables=sql_mode=''" : "");
    for (Object[] wrong : new @Nullable Object[][] {
      {"name", "x".repeat(21)},
      {"name2", "x"},
      {"other", "x"},
      {"other", null},
      {"amount", "1234567"}
    }) {
      assertThatThrownBy(() -> {
            try (Transaction transaction = database.transaction()) {
              transaction
                  .inserts()
                  .add("node", List.of((String) wrong[0]), 0, new @Nullable Object[] {wrong[1]});
              transaction.commit();
            }
          })
          .isInstanceOf(HoldallException.class)
          .isNotInstanceOf(ConflictException.class)
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(450));
    }
    assertThat(InsertsTest.read(database, "SELECT [id] FROM {node}")).isEmpty();
  }

  @Test
  void refusedWhereItIsLongerThanAPacket() {
    try (Transaction transaction = Engine.MARIADB.site().transaction()) {
      long packet;
      try (Rows rows = transaction.rows(Query.of("SELECT @@max_allowed_packet"))) {
        rows.next();
        packet = rows.id(0);
      }
      String text = "x".repeat(Math.toIntExact(packet));
      assertThatThrownBy(
              () -> transaction.inserts().add("node", BODY, 0, new @Nullable Object[] {text}))
          .isInstanceOf(HoldallException.class)
          .hasMessageContaining("raise its max_allowed_packet");
    }
  }
}
