package org.holdall.engine.files;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Digests;
import org.holdall.engine.site.Site;
import org.holdall.engine.site.SiteConfig;

/**
 * Brings content into a site's pool, for one restore: {@link #stage} writes it aside, {@link #publish} makes it appear before
 * the transaction ends, {@link #committed} says that it has. Closed without that, the pool is as it was before. Open it
 * outside of the transaction, so that it is closed after the rollback. For one thread.
 */
public final class PoolWriter implements AutoCloseable {
  /** The content of no bytes, which every folder in table {@code files} has. */
  private static final String EMPTY = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

  private final FileOperations disk;
  private final Pool pool;
  private final Path dataroot;
  private final Permissions permissions;
  private final Settlement settlement;
  private final Workspace workspace;
  private final Map<String, Long> published = new TreeMap<>();
  private final Map<String, Long> staged = new HashMap<>();
  private final Set<String> needed = new TreeSet<>();
  private boolean over;

  private PoolWriter(FileOperations disk, Site site, SiteConfig config, NamedContents rows)
      throws IOException {
    this.disk = disk;
    dataroot = site.dataroot();
    pool = Pool.of(dataroot, config);
    permissions = Permissions.of(site.forced());
    settlement = new Settlement(disk, pool, permissions, rows);
    workspace = Workspace.open(disk, dataroot, pool, permissions);
  }

  /**
   * For a new restore.
   *
   * @throws HoldallException if the site keeps its files elsewhere, or the data folder cannot be written
   */
  public static PoolWriter open(Site site, SiteConfig config) {
    return open(FileOperations.DISK, site, config);
  }

  /** Likewise, on a disk that may fail. */
  public static PoolWriter open(FileOperations disk, Site site, SiteConfig config) {
    if (!Files.isDirectory(site.dataroot())) {
      throw new HoldallException("The data folder " + site.dataroot()
          + " does not exist. Check dataroot in config.php, or --dataroot.");
    }
    try {
      return new PoolWriter(disk, site, config, NamedContents.in(site.database()));
    } catch (IOException e) {
      throw DiskErrors.failed(site.dataroot(), e);
    }
  }

  /** Of the restore, new each time: 32 hexadecimal digits. */
  public String id() {
    return workspace.id();
  }

  /**
   * Begins a file in the restore's private folder, which ends with the restore.
   *
   * @param name relative path of plain names with {@code /}
   * @return where it is, once the stream is closed, is {@link #privateFile}
   */
  public OutputStream create(String name) {
    Path file = privateFile(name);
    try {
      disk.createFolder(file.resolveSibling(""), permissions.folder());
    } catch (IOException e) {
      throw DiskErrors.failed(file, e);
    }
    return new PrivateFile(disk, file);
  }

  /** Where a file is that {@link #create} began. */
  public Path privateFile(String name) {
    return workspace.folder().resolve("archive").resolve(name);
  }

  /**
   * Writes content aside, to be needed or not.
   *
   * @param hash SHA-1 in hexadecimal digits, its name
   * @param in read to its end, not closed
   * @return its size in bytes
   * @throws HoldallException if the content is not what its name says, or the disk fails
   * @throws IOException if reading fails
   */
  public long stage(String hash, InputStream in) throws IOException {
    try (OutputStream out = new PrivateFile(disk, workspace.aside(hash))) {
      long size = copy(hash, in, out);
      staged.put(hash, size);
      return size;
    }
  }

  /** Like {@link #stage}, but keeps nothing. */
  public long check(String hash, InputStream in) throws IOException {
    return copy(hash, in, OutputStream.nullOutputStream());
  }

  private static long copy(String hash, InputStream in, OutputStream out) throws IOException {
    if (!Pool.isHash(hash)) {
      throw new HoldallException(
          "\"" + hash + "\" is no SHA-1, and cannot name content. Do not use this archive.");
    }
    MessageDigest sha1 = Digests.sha1();
    long size = new DigestInputStream(in, sha1).transferTo(out);
    String found = Digests.hex(sha1);
    if (!found.equals(hash)) {
      throw new HoldallException("The content " + hash + " is damaged: it has the SHA-1 " + found
          + ". Get another copy of the archive.");
    }
    return size;
  }

  /** Whether content can be needed: it is staged, in the pool or in the bin. */
  public boolean has(String hash) {
    return size(hash) >= 0;
  }

  /** Size in bytes of content that can be needed, -1 if it cannot. */
  public long size(String hash) {
    Long size = staged.get(hash);
    if (size != null) {
      return size;
    }
    if (!Pool.isHash(hash)) {
      return -1;
    }
    try {
      long found = disk.size(pool.file(hash));
      return found >= 0 ? found : hash.equals(EMPTY) ? 0 : disk.size(pool.trashed(hash));
    } catch (IOException e) {
      throw DiskErrors.failed(dataroot, e);
    }
  }

  /**
   * Makes contents appear in the pool, durable; to be called before the commit, again if the transaction is tried again.
   * What is there already stays; what is there but damaged is replaced, as Moodle does.
   *
   * @throws HoldallException if a content is nowhere, or the disk fails
   */
  public void publish(Collection<String> hashes) {
    try {
      List<String> fresh = new ArrayList<>();
      for (String hash : new TreeSet<>(hashes)) {
        if (needed.add(hash) && !present(hash)) {
          fresh.add(hash);
        }
      }
      for (String hash : fresh) {
        prepare(hash);
      }
      if (!fresh.isEmpty()) {
        workspace.journal().promise(fresh);
      }
      Set<Path> folders = new TreeSet<>();
      for (String hash : fresh) {
        if (settlement.keep(hash, workspace.aside(hash))) {
          folders.add(pool.file(hash).resolveSibling(""));
          published.put(hash, staged.getOrDefault(hash, 0L));
        }
      }
      for (Path folder : folders) {
        force(folder, READ); // else a power failure may forget the names
      }
    } catch (IOException e) {
      throw DiskErrors.failed(dataroot, e);
    }
  }

  /** Whether sound content is in the pool. */
  private boolean present(String hash) throws IOException {
    Path file = pool.file(hash);
    long size = disk.size(file);
    Long ours = staged.get(hash);
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
    prepare(hash);
    disk.move(workspace.aside(hash), file);
    return true;
  }

  /** Makes content durable that is aside, so that a rename is all that remains. */
  private void prepare(String hash) throws IOException {
    if (!staged.containsKey(hash)) {
      if (hash.equals(EMPTY)) {
        stage(hash, InputStream.nullInputStream());
      } else {
        fromBin(hash);
      }
    }
    Path aside = workspace.aside(hash);
    disk.permissions(aside, permissions.file());
    force(aside, WRITE);
  }

  private void fromBin(String hash) throws IOException {
    Path file = pool.trashed(hash);
    if (!Pool.isHash(hash) || disk.size(file) < 0) {
      throw new HoldallException(
          "The content " + hash
              + " is neither in the archive nor in the site's pool. Make the backup again, with its files.");
    }
    try (InputStream in = disk.read(file)) {
      stage(hash, in);
    }
  }

  private void force(Path path, OpenOption option) throws IOException {
    try (FileChannel channel = disk.open(path, option)) {
      disk.force(channel);
    }
  }

  /** Sizes in bytes of the contents that it brought into the pool, by SHA-1. */
  public Map<String, Long> published() {
    return Collections.unmodifiableMap(published);
  }

  /**
   * Says that the transaction was committed: all contents stay.
   *
   * @return what could not be tidied up, one line each; the next command on the site does it
   */
  public List<String> committed() {
    over = true;
    List<String> problems = new ArrayList<>();
    try {
      for (String hash : needed) { // another restore's rollback may have taken them meanwhile
        if (!settlement.keep(hash, workspace.staged(hash))) {
          problems.add(
              "The content " + hash + " has vanished from the site's pool and from its bin.");
        }
      }
      workspace.remove();
    } catch (IOException e) {
      problems.add("Files of this restore remain (" + DiskErrors.reason(e)
          + "); the next command on this site removes them.");
    }
    return problems;
  }

  /**
   * Ends the restore. Unless it was committed, contents that it brought and that no row names go to the bin.
   *
   * @throws HoldallException if that is not possible now; the next command on the site does it
   */
  @Override
  public void close() {
    try (workspace) {
      if (!over) {
        over = true;
        settlement.settle(workspace);
        workspace.remove();
      }
    } catch (IOException | HoldallException e) {
      throw new HoldallException(
          "The files of this restore could not be taken back ("
              + (e instanceof IOException io ? DiskErrors.reason(io) : e.getMessage())
              + "). The next command on this site does it.",
          e);
    }
  }
}
