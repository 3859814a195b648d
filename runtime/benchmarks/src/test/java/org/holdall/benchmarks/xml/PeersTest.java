package org.holdall.benchmarks.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compared does the same work. */
final class PeersTest {
  private static final ChoiceDocument DOCUMENT = ChoiceDocument.of(100);

  static List<String> writers() {
    return Peers.WRITERS;
  }

  static List<String> readers() {
    return Peers.READERS;
  }

  @ParameterizedTest
  @MethodSource("writers")
  void allWriteTheSame(String name) throws Exception {
    assertThat(Peers.written(name, DOCUMENT)).isEqualTo(Peers.written(Peers.WOODSTOX, DOCUMENT));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void allReadTheSame(String name) throws Exception {
    ByteArrayOutputStream xml = new ByteArrayOutputStream();
    Peers.writer(Peers.WOODSTOX, DOCUMENT).write(DOCUMENT, xml);
    RowDigest digest = new RowDigest();
    Peers.reader(name).read(xml.toByteArray(), digest);
    assertThat(digest.value()).isEqualTo(RowDigest.of(DOCUMENT));
  }
}
