package org.holdall.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the fuzzer found worth keeping, read again. */
class CorpusTest {
  private static List<byte[]> inputs(String target) throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    try (ZipFile corpus =
        new ZipFile(Path.of("src/test/corpus", target + ".zip").toFile())) {
      for (ZipEntry entry : corpus.stream().toList()) {
        inputs.add(corpus.getInputStream(entry).readAllBytes());
      }
    }
    assertThat(inputs).hasSizeGreaterThan(100);
    return inputs;
  }

  @Test
  void archives() throws IOException {
    for (byte[] input : inputs("Archive")) {
      ArchiveFuzz.fuzzerTestOneInput(input);
    }
  }

  @Test
  void xml() throws IOException {
    for (byte[] input : inputs("Xml")) {
      XmlFuzz.fuzzerTestOneInput(input);
    }
  }
}
