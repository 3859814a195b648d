package org.holdall.engine.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CopyTextTest {
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private int largest;

  private CopyText text(int memory) {
    return new CopyText(new CopyText.Owner() {
      @Override
      public boolean mayGrow(int capacity, int more) {
        return capacity + more <= memory;
      }

      @Override
      public void full(byte[] bytes, int size) {
        taken.write(bytes, 0, size);
        largest = Math.max(largest, bytes.length);
      }
    });
  }

  @Test
  void writesEveryNumber() throws SQLException {
    CopyText text = text(0);
    StringBuilder expected = new StringBuilder();
    for (long power = 1; power > 0; power *= 10) {
      for (long number : new long[] {power, power - 1, -power, 1 - power, 2 * power + 7}) {
        text.number(number);
        text.end('\t');
        expected.append(number).append('\t');
      }
    }
    text.number(Long.MAX_VALUE);
    text.end('\t');
    text.number(Long.MIN_VALUE);
    text.end('\n');
    text.drain();
    assertThat(taken.toString(UTF_8))
        .isEqualTo(
            expected.append(Long.MAX_VALUE + "\t" + Long.MIN_VALUE + "\n").toString());
  }

  @Test
  void escapes() throws SQLException {
    CopyText text = text(0);
    assertThat(text.text("a\\b\tc\nd\re\\N\\.")).isTrue();
    text.end('\t');
    text.nothing();
    text.end('\n');
    text.drain();
    assertThat(taken.toString(UTF_8)).isEqualTo("a\\\\b\\tc\\nd\\re\\\\N\\\\.\t\\N\n");
  }

  @Test
  void writesWhatJavaWrites() throws SQLException {
    StringBuilder all = new StringBuilder();
    for (int point = 0x20; point <= Character.MAX_CODE_POINT; point += point < 0x3000 ? 1 : 997) {
      if (point != '\\' && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)) {
        all.appendCodePoint(point);
      }
    }
    CopyText text = text(0);
    assertThat(text.text(all.toString())).isTrue();
    text.drain();
    assertThat(taken.toByteArray()).isEqualTo(all.toString().getBytes(UTF_8));
  }

  @Test
  void takesNoMoreMemoryThanItMay() throws SQLException {
    CopyText text = text(1 << 14);
    text.text("\u20ac".repeat(1 << 18));
    text.drain();
    assertThat(taken.size()).isEqualTo(3 << 18);
    assertThat(largest).isEqualTo(1 << 14);
  }
}
