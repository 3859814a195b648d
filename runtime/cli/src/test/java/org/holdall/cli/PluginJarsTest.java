package org.holdall.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin of somebody else, built from clean, put into a folder. */
class PluginJarsTest {
  @TempDir
  Path folder;

  @Test
  void itsTreesAreFoundWhileItIsThere() throws IOException {
    ForeignPlugin.build(folder);
    Run with = Run.of("tree", "mod_salute", "--plugins", folder.toString());
    assertThat(with.err()).isEmpty();
    assertThat(with.exit()).isZero();
    assertThat(with.out()).contains("salute").contains("userid");
    Run without = Run.of("tree", "mod_salute");
    assertThat(without.exit()).isEqualTo(ExitCode.FAILED);
  }

  /** A site with the plugin: its activity is backed up, verified, and restored on the same site. */
  @Test
  void itsActivitiesTravel() throws Exception {
    ForeignPlugin.build(folder);
    Path home = Files.createDirectories(folder.resolve("site"));
    ForeignPlugin.Site site = ForeignPlugin.Site.make(home);
    Path archive = folder.resolve("salute.mbz");
    Run backup =
        site.run(folder, "backup", "--activity", site.module(), "--output", archive.toString());
    assertThat(backup.exit()).as(backup.err()).isZero();
    assertThat(backup.err()).doesNotContain("does not know");
    Run verify = Run.of("verify", archive.toString(), "--plugins", folder.toString());
    assertThat(verify.exit()).as(verify.err()).isZero();
    Run inspect = Run.of("inspect", archive.toString(), "--plugins", folder.toString());
    assertThat(inspect.exit()).as(inspect.err()).isZero();
    assertThat(inspect.out()).contains("salute").doesNotContain("unknown");
    Run restore = site.run(folder, "restore", archive.toString(), "--into", site.course());
    assertThat(restore.exit()).as(restore.err()).isZero();
    assertThat(site.words()).containsExactly("Hello <1>", "Hello <1>");

    Path lost = folder.resolve("lost.mbz");
    Run unknown = Run.with(
        Map.of(),
        site.arguments("backup", "--activity", site.module(), "--output", lost.toString()));
    assertThat(unknown.err()).contains("does not know the module salute");
    Run refused =
        Run.with(Map.of(), site.arguments("restore", archive.toString(), "--into", site.course()));
    assertThat(refused.out() + refused.err()).contains("salute");
    assertThat(site.words()).hasSize(2);
  }

  @Test
  void badJarsAreOneLine() throws IOException {
    refused("There is no jar in");
    Path jar = folder.resolve("some.jar");
    Files.writeString(jar, "no jar");
    refused("is no jar");
    ForeignPlugin.jar(jar, Map.of("readme.txt", "hello".getBytes(UTF_8)));
    refused("describes no plugin");
    String service = "META-INF/services/org.holdall.engine.structure.StructureStep";
    ForeignPlugin.jar(jar, Map.of(service, "org.example.Gone\n".getBytes(UTF_8)));
    refused("does not fit this Holdall");
    Files.delete(jar);
    ForeignPlugin.build(folder);
    try (OutputStream copy = Files.newOutputStream(folder.resolve("twice.jar"))) {
      Files.copy(folder.resolve("salute.jar"), copy);
    }
    refused("which is there already");
    Run none = Run.of("tree", "--plugins", folder.resolve("nowhere").toString());
    assertThat(none.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(none.err()).contains("cannot be read").hasLineCount(1);
  }

  private void refused(String words) {
    Run run = Run.of("tree", "--plugins", folder.toString());
    assertThat(run.exit()).as(run.out()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains(words).hasLineCount(1);
  }
}
