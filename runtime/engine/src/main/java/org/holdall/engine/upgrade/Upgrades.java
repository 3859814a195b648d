package org.holdall.engine.upgrade;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.holdall.engine.extract.Extraction;
import org.holdall.engine.files.PrivateFolder;
import org.holdall.engine.site.SiteConfig;

/** Brings the files of an archive into today's form. */
public final class Upgrades {
  private Upgrades() {}

  /**
   * The archive with its files in today's form; as it is, if nothing of it is old.
   *
   * @param folder takes what is rewritten
   * @throws org.holdall.engine.HoldallException if a file is not well-formed
   * @throws IOException if the disk fails
   */
  public static Extraction upgraded(Extraction archive, SiteConfig config, PrivateFolder folder)
      throws IOException {
    ArchiveAge age = ArchiveAge.of(archive.header());
    List<Upgrader> upgraders = ServiceLoader.load(Upgrader.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.concerns(age))
        .sorted(Comparator.comparing((Upgrader each) -> ArchiveAge.comparable(each.since()))
            .thenComparing(each -> each.getClass().getName()))
        .toList();
    if (upgraders.isEmpty()) {
      return archive;
    }
    OldArchive old = new OldArchive(archive.header(), config, archive.files(), folder::create);
    for (Upgrader each : upgraders) {
      each.upgrade(old);
    }
    return new Extraction(
        archive.container(),
        archive.header(),
        Collections.unmodifiableMap(new TreeMap<>(old.files())),
        archive.contents(),
        archive.proven(),
        archive.skipped());
  }
}
