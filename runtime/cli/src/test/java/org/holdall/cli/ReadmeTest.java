package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what is there. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path MODULES = ROOT.resolve("modules/src/main/java/org/holdall/modules");
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

  @Test
  void theHookIsTheOneOfTheFilters() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String hook = JAVA.matcher(readme).results().toList().get(1).group(1);
    assertThat(Files.readString(MODULES.resolve("core/filters/FiltersHooks.java")))
        .contains(hook);
    assertThat(Files.readString(MODULES.resolve("core/filters/Filters.java")))
        .contains("@BackupElement(value = \"filters\", hooks = FiltersHooks.class)");
    assertThat(readme)
        .contains("`@BackupElement(value = \"filters\", hooks = FiltersHooks.class)`");
  }
}
