package org.holdall.modules.old;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.holdall.engine.files.KeptFile;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.Upgrader;
import org.jspecify.annotations.Nullable;

/** An archive of a few files in a folder, to be upgraded. */
final class OldFiles {
  private final Path folder;
  private final Map<String, String> information = new LinkedHashMap<>();
  private final List<Map<String, String>> activities = new ArrayList<>();
  private final List<Map<String, String>> sections = new ArrayList<>();
  private final Map<String, PrivateContent> files = new TreeMap<>();

  OldFiles(Path folder, String version, String release) {
    this.folder = folder;
    information.put("moodle_version", version);
    information.put("backup_release", release);
  }

  OldFiles file(String name, String xml) {
    try {
      Path file = folder.resolve("archive/" + name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml);
      files.put(name, () -> Files.newInputStream(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An activity in the folder {@code activities/MODULE_7}. */
  OldFiles activity(String module) {
    activities.add(Map.of("modulename", module, "directory", "activities/" + module + "_7"));
    return this;
  }

  OldFiles section(int id) {
    sections.add(Map.of("sectionid", String.valueOf(id), "directory", "sections/section_" + id));
    return this;
  }

  /** Upgrades, as far as an upgrader says that the archive's age concerns it; a file's text without space between elements. */
  String upgraded(String name, Upgrader... upgraders) {
    BackupHeader header = new BackupHeader(information, Map.of(), activities, sections, Map.of());
    OldArchive archive =
        new OldArchive(header, SiteConfig.EMPTY, files, rewritten -> KeptFile.inMemory());
    try {
      for (Upgrader each : upgraders) {
        if (each.concerns(archive.age())) {
          each.upgrade(archive);
        }
      }
      return text(archive.files().get(name))
          .replaceFirst("<\\?xml.*?\\?>", "")
          .replaceAll(">\\s+<", "><")
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(@Nullable PrivateContent file) throws IOException {
    try (InputStream in = Objects.requireNonNull(file).open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
