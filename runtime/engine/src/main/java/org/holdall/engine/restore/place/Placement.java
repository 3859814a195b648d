package org.holdall.engine.restore.place;

import java.util.List;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Puts restored activities into a course that others may be changing. Serves one attempt of a restore. All methods throw
 * {@link org.holdall.engine.HoldallException} if the database fails.
 */
public final class Placement {
  private static final String REFRESH = "\\core\\task\\refresh_mod_calendar_events_task";
  private static final String TASKS = "task_adhoc";
  private static final List<String> TASK = List.of(
      "component",
      "classname",
      "nextruntime",
      "faildelay",
      "customdata",
      "timecreated",
      "attemptsavailable");

  private final Transaction transaction;
  private final Inserts inserts;
  private final long course;
  private final long now;
  private final Sections sections;
  private final Contexts contexts;

  /**
   * For a course that exists.
   *
   * @param inserts of the transaction
   * @param course its id
   * @param now time of the restore, seconds since 1970
   */
  public Placement(Transaction transaction, Inserts inserts, long course, long now) {
    this.transaction = transaction;
    this.inserts = inserts;
    this.course = course;
    this.now = now;
    sections = new Sections(transaction, inserts, course, now);
    contexts = new Contexts(transaction, inserts, course);
  }

  /**
   * The section for an activity: the one with the same number, else the course's oldest. A course without any gets the
   * sections 0 and 1, and the activity goes to 1.
   *
   * @param number of the section within the archive's course
   * @return the section's real id
   */
  public long section(long number) {
    return sections.find(number);
  }

  /** The real id of the course's context. It is made if a course has none yet. */
  public long courseContext() {
    return contexts.ofCourse();
  }

  /** The id of the context of a module or block that is yet to be made, or what stands for it. */
  public long reserveContext() {
    return contexts.reserve();
  }

  /**
   * Makes the context of a course module.
   *
   * @param courseModule its id, or what stands for it
   * @param reserved what {@link #reserveContext} gave
   * @return the context's id, or what stands for it
   */
  public long context(long courseModule, long reserved) {
    return contexts.ofModule(courseModule, reserved);
  }

  /**
   * Makes the context of a block.
   *
   * @param block its id, or what stands for it
   * @param around context of the course or module that the block is in, likewise
   * @param reserved what {@link #reserveContext} gave
   * @return the context's id, or what stands for it
   */
  public long blockContext(long block, long around, long reserved) {
    return contexts.ofBlock(block, around, reserved);
  }

  /**
   * The course module is to come last in the section.
   *
   * @param section its id, or what stands for it
   * @param courseModule its id, or what stands for it
   */
  public void placed(long section, long courseModule) {
    sections.place(section, courseModule);
  }

  /** Says all that keeps nobody waiting: rows that nobody else knows yet, with the paths of contexts. */
  public void prepare() {
    inserts.flush();
    contexts.finish();
    inserts.flush();
  }

  /**
   * Does what would keep others waiting: to be called when nothing else is left. Locks sections by id, then the course;
   * Moodle itself takes them in this order.
   *
   * @throws HoldallException if the course, or a section, was deleted meanwhile
   */
  public void finish() {
    prepare();
    refreshCalendar();
    sections.fillGaps();
    inserts.flush();
    sections.finish();
    raiseRevision();
  }

  /** Moodle makes the events by which users see what is to be done; asked once, unless that is under way. */
  private void refreshCalendar() {
    String data = "{\"courseid\":" + course + "}";
    String sql =
        "SELECT [customdata] FROM {task_adhoc} WHERE [classname] = ? AND [timestarted] IS NULL";
    try (Rows rows = transaction.rows(query(sql, REFRESH))) {
      while (rows.next()) {
        if (data.equals(rows.text(0))) {
          return;
        }
      }
    }
    // The last column came with 4.4.
    boolean counted = transaction.database().schema().hasColumn(TASKS, TASK.get(TASK.size() - 1));
    inserts.add(
        TASKS, counted ? TASK : TASK.subList(0, TASK.size() - 1), 0, new @Nullable Object[] {
          "", REFRESH, now - 1, 0L, data, now, 12L
        });
  }

  /** What Moodle knows of the course by heart has another revision and is read again. It never goes back. */
  private void raiseRevision() {
    String sql = """
        UPDATE {course} SET [cacherev] = CASE WHEN [cacherev] < ? THEN ? ELSE [cacherev] + 1 END WHERE [id] = ?
        """;
    if (transaction.update(query(sql, now, now, course)) == 0) {
      throw new HoldallException("Course " + course
          + " was deleted while the restore ran. Nothing was restored; choose another course.");
    }
  }

  private Query query(String sql, Object... values) {
    return Query.of(SqlText.of(transaction.database(), sql), values);
  }
}
