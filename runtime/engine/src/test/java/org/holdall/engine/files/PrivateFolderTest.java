package org.holdall.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.holdall.engine.site.SiteConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
  @TempDir
  Path folder;

  @Test
  void onlyLargeFilesGoToTheDisk() throws Exception {
    try (PoolSite site = new PoolSite(folder);
        PoolWriter pool = PoolWriter.open(FileOperations.DISK, site.site, SiteConfig.EMPTY)) {
      for (int size : new int[] {0, 1, PrivateFolder.SMALL, PrivateFolder.SMALL + 1, 1 << 20}) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        KeptFile file = pool.privateFolder().create("course/a" + size + ".xml");
        try (file) {
          for (int i = 0; i < size; i += 8192) {
            file.write(bytes, i, Math.min(8192, size - i));
          }
        }
        for (int times = 0; times < 2; times++) {
          assertThat(file.content().open()).hasBinaryContent(bytes);
        }
      }
      assertThat(xml()).isEqualTo(2);
    }
    assertThat(xml()).isZero();
  }

  @Test
  void manySmallFilesGoToTheDisk() throws Exception {
    try (PoolSite site = new PoolSite(folder);
        PoolWriter pool = PoolWriter.open(FileOperations.DISK, site.site, SiteConfig.EMPTY)) {
      byte[] bytes = new byte[200 << 10];
      for (int i = 0; i < 50; i++) {
        KeptFile file = pool.privateFolder().create("course/b" + i + ".xml");
        try (file) {
          file.write(bytes);
        }
        assertThat(file.content().open()).hasBinaryContent(bytes);
      }
      assertThat(xml()).isBetween(9L, 50L);
    }
  }

  private long xml() throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".xml")).count();
    }
  }
}
