package org.holdall.engine.files;

import java.io.IOException;
import java.nio.file.Path;
import org.holdall.engine.HoldallException;
import org.holdall.engine.site.Site;

/**
 * One restore per course at a time: held by its process, however that ends. The empty file {@code holdall/course-ID.lock} in the
 * data folder stays, because to delete a file that others are about to lock would let two of them in.
 */
public final class CourseLock implements AutoCloseable {
  private final Claim claim;

  private CourseLock(Claim claim) {
    this.claim = claim;
  }

  /**
   * Takes the lock. To be closed.
   *
   * @param course id of the course
   * @throws HoldallException if another restore into this course runs, or the data folder cannot be written
   */
  public static CourseLock take(Site site, long course) {
    FileOperations disk = FileOperations.DISK;
    Path file = Workspace.home(site.dataroot()).resolve("course-" + course + ".lock");
    try {
      Permissions permissions = Permissions.of(site.forced());
      disk.createFolder(Workspace.home(site.dataroot()), permissions.folder());
      Claim claim = Claim.create(disk, file);
      if (claim != null) {
        permit(disk, claim, permissions);
      } else {
        claim = Claim.take(disk, file);
      }
      if (claim == null) {
        throw new HoldallException(
            "Another restore into course " + course + " is running. Wait until it has ended.");
      }
      return new CourseLock(claim);
    } catch (IOException e) {
      throw DiskErrors.failed(file, e);
    }
  }

  private static void permit(FileOperations disk, Claim claim, Permissions permissions)
      throws IOException {
    try {
      disk.permissions(claim.file(), permissions.file()); // for whoever comes next
    } catch (IOException e) {
      claim.close();
      throw e;
    }
  }

  /** Lets the next restore in. May be called again. */
  @Override
  public void close() {
    try {
      claim.close();
    } catch (IOException e) {
      throw DiskErrors.failed(claim.file(), e);
    }
  }
}
