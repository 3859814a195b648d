package org.holdall.engine.restore.kind;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.holdall.engine.site.SiteConfig;

/** The languages that users of the site may choose: packs in the data folder that the administrator did not exclude. */
public final class Languages {
  private final Path dataroot;
  private final SiteConfig config;

  Languages(Path dataroot, SiteConfig config) {
    this.dataroot = dataroot;
    this.config = config;
  }

  /** Whether it is one of them, by its code. */
  public boolean has(String language) {
    if (!language.matches("[a-z][a-z0-9_]*")) {
      return false;
    }
    String list = config.get("core", "langlist");
    List<String> offered = list == null || list.isEmpty()
        ? List.of()
        : Arrays.stream(list.split(","))
            .map(each -> each.replaceFirst("\\|.*", "").strip())
            .toList();
    return (offered.isEmpty() || offered.contains(language))
        && (language.equals("en")
            || Files.isRegularFile(
                dataroot.resolve("lang").resolve(language).resolve("langconfig.php")));
  }
}
