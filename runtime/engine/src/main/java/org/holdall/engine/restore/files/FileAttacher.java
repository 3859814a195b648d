package org.holdall.engine.restore.files;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.restore.files.AttachedAreas.Copy;
import org.holdall.engine.restore.files.AttachedAreas.Place;
import org.holdall.engine.restore.files.FileRows.Content;
import org.holdall.engine.restore.files.FileRows.FileRow;
import org.jspecify.annotations.Nullable;

/**
 * Gives the files of attached areas their rows, when everything that they belong to is restored. Files that the site has
 * at the same place stay; a file without content is left out, as {@link FileCheck} has said. Aliases come last, as they
 * may stand for one of the files.
 */
public final class FileAttacher {
  private final Transaction transaction;
  private final AttachedAreas areas;
  private final Target target;

  /**
   * What a restore knows of its target.
   *
   * @param sizes of contents by SHA-1, -1 if it is neither in the archive nor in the site's pool
   * @param users new id of a user of the archive, 0 if it has none
   * @param restorer id of the user who restores, to whom files of unknown users belong
   * @param now seconds since 1970
   * @param sameSite whether the archive comes from this site
   * @param written receives the table of each new row
   * @param warnings receives a line for each alias that cannot be kept
   */
  public record Target(
      ToLongFunction<String> sizes,
      LongUnaryOperator users,
      long restorer,
      long now,
      boolean sameSite,
      Consumer<String> written,
      Consumer<String> warnings) {

    long user(long oldId) {
      long user = users.applyAsLong(oldId);
      return user == 0 ? restorer : user;
    }
  }

  /** For one attempt of a restore. */
  public FileAttacher(Transaction transaction, AttachedAreas areas, Target target) {
    this.transaction = transaction;
    this.areas = areas;
    this.target = target;
  }

  /**
   * Writes all rows.
   *
   * @return SHA-1 of the contents that must be in the pool when the transaction ends
   * @throws org.holdall.engine.ConflictException if somebody else's changes are in the way
   * @throws org.holdall.engine.HoldallException if the database refuses a row
   * @throws IOException if {@code files.xml} cannot be read again
   */
  public Set<String> attach(FileRecords files) throws IOException {
    FileRows rows = new FileRows(transaction, target);
    boolean[] aliases = new boolean[1];
    files.read(file -> {
      Place place = place(file);
      if (place != null && file.isAlias()) {
        aliases[0] = true;
      } else if (place != null) {
        attach(file, place, rows);
        for (Copy copy : areas.copies(file.contextid(), file.component(), file.filearea())) {
          attach(file.in(copy.area()), resolved(copy.place()), rows);
        }
      }
    });
    rows.flush();
    if (aliases[0]) {
      Aliases each = new Aliases(transaction, target, rows, this::place);
      files.read(file -> {
        Place place = file.isAlias() ? place(file) : null;
        if (place != null) {
          each.attach(file, place);
        }
      });
      rows.flush();
    }
    return rows.contents();
  }

  private void attach(FileRecord file, Place place, FileRows rows) {
    long user = target.user(file.userid());
    if (!file.isFolder()) {
      String hash = file.contenthash();
      long size = hash.isEmpty() ? -1 : target.sizes().applyAsLong(hash);
      if (size >= 0) {
        rows.add(new FileRow(file, place, user, new Content(hash, size, 0)));
      }
    } else if (!file.filepath().equals("/")) { // the root is made with the first that lies in it
      rows.add(new FileRow(file, place, user, null));
    }
  }

  private @Nullable Place place(FileRecord file) {
    return place(file.contextid(), file.component(), file.filearea(), file.itemid());
  }

  private @Nullable Place place(FileReference file) {
    return place(file.contextid(), file.component(), file.filearea(), file.itemid());
  }

  private @Nullable Place place(long context, String component, String area, long item) {
    Place place = areas.find(context, component, area, item);
    return place == null ? null : resolved(place);
  }

  private Place resolved(Place place) {
    Inserts inserts = transaction.inserts();
    return new Place(inserts.resolve(place.contextid()), inserts.resolve(place.itemid()));
  }
}
