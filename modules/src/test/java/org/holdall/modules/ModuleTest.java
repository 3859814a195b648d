package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On the module path the same is found as on the class path. */
class ModuleTest {
  private static final Path CLASSES = Path.of("target", "classes");

  @Test
  void providesWhatTheServicesName() throws IOException {
    ModuleDescriptor module;
    try (InputStream in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
      module = ModuleDescriptor.read(in);
    }
    Map<String, Set<String>> provided = module.provides().stream()
        .collect(Collectors.toMap(
            ModuleDescriptor.Provides::service, each -> new TreeSet<>(each.providers())));
    Map<String, Set<String>> services = new TreeMap<>();
    try (Stream<Path> files = Files.list(CLASSES.resolve("META-INF/services"))) {
      for (Path file : files.toList()) {
        services.put(file.getFileName().toString(), new TreeSet<>(Files.readAllLines(file)));
      }
    }
    assertThat(provided).isEqualTo(services);
  }
}
