package org.holdall.engine.files;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Digests;

/** Makes contents of one restore appear in the pool, each promised in the journal before. */
final class Publisher {
  private final FileOperations disk;
  private final Pool pool;
  private final Permissions permissions;
  private final Workspace workspace;
  private final Staging staging;
  private final Settlement settlement;
  private final Map<String, Long> published = new TreeMap<>();
  private final Set<String> needed = new TreeSet<>();

  Publisher(
      FileOperations disk,
      Pool pool,
      Permissions permissions,
      Workspace workspace,
      Staging staging,
      Settlement settlement) {
    this.disk = disk;
    this.pool = pool;
    this.permissions = permissions;
    this.workspace = workspace;
    this.staging = staging;
    this.settlement = settlement;
  }

  /** Contents that were to appear so far, by SHA-1. */
  Set<String> needed() {
    return needed;
  }

  /** Sizes in bytes of the contents that were not in the pool before, by SHA-1. */
  Map<String, Long> published() {
    return published;
  }

  /** Makes contents appear, durable; those that did before are passed over. */
  void publish(Collection<String> hashes) throws IOException {
    List<String> fresh = new ArrayList<>();
    for (String hash : new TreeSet<>(hashes)) {
      if (needed.add(hash) && !present(hash)) {
        fresh.add(hash);
      }
    }
    prepare(fresh);
    if (!fresh.isEmpty()) {
      workspace.journal().promise(fresh);
    }
    Set<Path> folders = new TreeSet<>();
    for (String hash : fresh) {
      settlement.keep(hash, workspace.aside(hash));
      published.put(hash, staging.find(hash));
      for (Path folder = pool.file(hash).resolveSibling("");
          folder.startsWith(pool.filedir());
          folder = folder.resolveSibling("")) {
        folders.add(folder);
      }
    }
    Durable.force(disk, folders, READ); // else a power failure may forget the names
  }

  /** Whether sound content is in the pool; damaged content is replaced. */
  private boolean present(String hash) throws IOException {
    Path file = pool.file(hash);
    long size = disk.size(file);
    Long ours = staging.size(hash);
    if (size < 0 || ours == null || ours == size) {
      return size >= 0;
    }
    try (InputStream in = disk.read(file)) {
      MessageDigest sha1 = Digests.sha1();
      new DigestInputStream(in, sha1).transferTo(OutputStream.nullOutputStream());
      if (Digests.hex(sha1).equals(hash)) {
        throw new HoldallException(
            file + " and the archive have different content with the same SHA-1 " + hash
                + ". Do not use this archive.");
      }
    }
    prepare(List.of(hash));
    disk.move(workspace.aside(hash), file);
    return true;
  }

  /** Makes contents durable that are aside, so that a rename is all that remains. */
  private void prepare(List<String> hashes) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String hash : hashes) {
      Path aside = staging.need(hash);
      disk.permissions(aside, permissions.file());
      files.add(aside);
    }
    Durable.force(disk, files, WRITE);
  }
}
