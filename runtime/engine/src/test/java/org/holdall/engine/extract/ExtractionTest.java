package org.holdall.engine.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Archives;
import org.holdall.engine.archive.Container;
import org.holdall.engine.files.PoolSite;
import org.holdall.engine.files.PoolWriter;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.verify.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExtractionTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource(Container.class)
  void everyEntryIsThere(Container container) throws Exception {
    Path archive = Sample.write(folder.resolve("a.mbz"), container);
    Map<String, byte[]> entries = Archives.read(archive);
    try (PoolSite site = new PoolSite(Files.createDirectory(folder.resolve("site")));
        PoolWriter pool = site.writer()) {
      Extraction extraction = Extraction.read(archive, pool);
      assertThat(extraction.container()).isEqualTo(container);
      assertThat(extraction.header().get("original_course_fullname")).isEqualTo("A & B");
      assertThat(extraction.proven()).isTrue();
      assertThat(extraction.files().size() + extraction.contents().size() + extraction.skipped())
          .isEqualTo(entries.size() - 1); // all but the manifest
      for (Map.Entry<String, PrivateContent> file : extraction.files().entrySet()) {
        assertThat(file.getValue().open()).hasBinaryContent(entries.get(file.getKey()));
      }
      assertThat(extraction.contents()).hasSize(1);
      extraction.contents().forEach((hash, size) -> {
        assertThat(pool.size(hash)).isEqualTo(size);
        pool.publish(List.of(hash));
      });
    }
  }

  @Test
  void aCheckKeepsNoContent() throws Exception {
    Path archive = Sample.write(folder.resolve("a.mbz"), Container.TGZ);
    try (PoolSite site = new PoolSite(Files.createDirectory(folder.resolve("site")));
        PoolWriter pool = site.writer()) {
      Extraction extraction = Extraction.check(archive, pool);
      assertThat(extraction.contents()).hasSize(1);
      assertThat(extraction.contents().keySet()).allMatch(hash -> pool.size(hash) < 0);
    }
  }

  @Test
  void theManifestIsAsked() throws Exception {
    Map<String, byte[]> entries =
        Archives.read(Sample.write(folder.resolve("a.mbz"), Container.TGZ));
    entries.put("users.xml", "<users></users>".getBytes(UTF_8));
    Path changed = Archives.pack(folder.resolve("b.mbz"), entries);
    try (PoolSite site = new PoolSite(Files.createDirectory(folder.resolve("site")));
        PoolWriter pool = site.writer()) {
      assertThatThrownBy(() -> Extraction.read(changed, pool))
          .isInstanceOf(HoldallException.class)
          .hasMessage(changed + ": users.xml is not what was written, says its manifest. "
              + "Get another copy of the archive.");
    }
  }
}
