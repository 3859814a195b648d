package org.holdall.engine.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.site.Site;
import org.holdall.engine.site.SiteConfig;

/**
 * Brings content into a site's pool, for one restore: {@link #stage} writes it aside, {@link #publish} makes it appear before
 * the transaction ends, {@link #committed} says that it has. Closed without that, the pool is as it was before. Open it
 * outside of the transaction, so that it is closed after the rollback. For one thread.
 */
public final class PoolWriter implements AutoCloseable {
  private final FileOperations disk;
  private final Pool pool;
  private final Path dataroot;
  private final Settlement settlement;
  private final Workspace workspace;
  private final Staging staging;
  private final PrivateFolder privateFolder;
  private final Publisher publisher;
  private boolean over;

  /** Contents may be without rows after the commit. */
  private boolean leaving;

  private PoolWriter(FileOperations disk, Site site, SiteConfig config, NamedContents rows)
      throws IOException {
    this.disk = disk;
    dataroot = site.dataroot();
    pool = Pool.of(dataroot, config);
    Permissions permissions = Permissions.of(site.forced());
    settlement = new Settlement(disk, pool, permissions, rows);
    workspace = Workspace.open(disk, dataroot, pool, permissions);
    staging = new Staging(disk, pool, workspace);
    privateFolder = new PrivateFolder(disk, workspace.folder().resolve("archive"), permissions);
    publisher = new Publisher(disk, pool, permissions, workspace, staging, settlement);
  }

  /**
   * For a new restore.
   *
   * @param disk {@link FileOperations#DISK}, or one that may fail
   * @throws HoldallException if the site keeps its files elsewhere, or the data folder cannot be written
   */
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

  /** Where the restore keeps files that nobody else sees. */
  public PrivateFolder privateFolder() {
    return privateFolder;
  }

  /**
   * Writes content aside, to be published or not.
   *
   * @param hash SHA-1 in hexadecimal digits, its name
   * @param in read to its end, not closed
   * @return its size in bytes
   * @throws HoldallException if the content is not what its name says, or the disk fails
   * @throws IOException if reading fails
   */
  public long stage(String hash, InputStream in) throws IOException {
    return staging.stage(hash, in);
  }

  /** Reads and proves content as {@link #stage} does, with the same result and exceptions, but keeps nothing. */
  public long check(String hash, InputStream in) throws IOException {
    return Staging.copy(hash, in, OutputStream.nullOutputStream());
  }

  /**
   * Size in bytes of content that can be published: it is staged, in the pool or in the bin; -1 if it cannot.
   *
   * @throws HoldallException if the disk fails
   */
  public long size(String hash) {
    try {
      Long staged = staging.size(hash);
      if (staged != null) {
        return staged;
      }
      long found = Pool.isHash(hash) ? disk.size(pool.file(hash)) : -1;
      return found >= 0 ? found : staging.find(hash);
    } catch (IOException e) {
      throw DiskErrors.failed(dataroot, e);
    }
  }

  /**
   * Makes contents appear in the pool, durable; to be called before the commit, again if the transaction is tried again.
   * What is there already stays; what is there but damaged is replaced, as Moodle does.
   *
   * @param hashes SHA-1 in hexadecimal digits
   * @throws HoldallException if a content is nowhere, or the disk fails
   */
  public void publish(Collection<String> hashes) {
    try {
      publisher.publish(hashes);
    } catch (IOException e) {
      throw DiskErrors.failed(dataroot, e);
    }
  }

  /**
   * Says that the transaction deletes rows of these contents: once it is committed, those that no row names any more go to the
   * bin, as in Moodle. To be called before the commit, again if the transaction is tried again.
   *
   * @param hashes SHA-1 in hexadecimal digits
   * @throws HoldallException if the disk fails
   */
  public void unneeded(Collection<String> hashes) {
    List<String> left = hashes.stream()
        .filter(hash -> Pool.isHash(hash) && !hash.equals(Staging.EMPTY))
        .filter(hash -> !workspace.journal().names().contains(hash))
        .toList();
    try {
      if (!left.isEmpty()) {
        leaving = true;
        workspace.journal().promise(left);
      }
    } catch (IOException e) {
      throw DiskErrors.failed(dataroot, e);
    }
  }

  /** Sizes in bytes of the contents that it has brought into the pool so far, by SHA-1; a view. */
  public Map<String, Long> published() {
    return Collections.unmodifiableMap(publisher.published());
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
      for (String hash :
          publisher.needed()) { // another restore's rollback may have taken them meanwhile
        if (disk.size(pool.file(hash)) < 0 && !settlement.keep(hash, workspace.staged(hash))) {
          problems.add(
              "The content " + hash + " has vanished from the site's pool and from its bin.");
        }
      }
      if (leaving) {
        settlement.settle(workspace);
      }
      workspace.remove();
    } catch (IOException | HoldallException e) {
      problems.add("Files of this restore remain ("
          + (e instanceof IOException io ? DiskErrors.reason(io) : e.getMessage())
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
