package org.holdall.modules.core.inforef;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.RowSource;

/** Ids that one activity refers to, by kind. Restore reads them to know what it needs of the shared files. */
@Plugin("core")
@Step(
    value = "inforef",
    task = {Task.COURSE, Task.SECTION, Task.ACTIVITY, Task.BLOCK},
    order = 600)
@BackupElement("inforef")
public record Inforef(
    @Children(value = "userref", omitEmpty = true) List<User> users,
    @Children(value = "groupingref", omitEmpty = true) List<Grouping> groupings,
    @Children(value = "groupref", omitEmpty = true) List<Group> groups,
    @Children(value = "roleref", omitEmpty = true) List<Role> roles,
    @Children(value = "fileref", omitEmpty = true) List<File> files,
    @Children(value = "scaleref", omitEmpty = true) List<Scale> scales,
    @Children(value = "outcomeref", omitEmpty = true) List<Outcome> outcomes,
    @Children(value = "grade_itemref", omitEmpty = true) List<GradeItem> gradeItems,

    @Children(value = "question_categoryref", omitEmpty = true)
    List<QuestionCategory> questionCategories) {

  /** The id of a user. */
  @BackupElement("user")
  @Source(rows = UserIds.class)
  public record User(long id) {}

  /** The id of a grouping. */
  @BackupElement("grouping")
  @Source(rows = GroupingIds.class)
  public record Grouping(long id) {}

  /** The id of a group. */
  @BackupElement("group")
  @Source(rows = GroupIds.class)
  public record Group(long id) {}

  /** The id of a role. */
  @BackupElement("role")
  @Source(rows = RoleIds.class)
  public record Role(long id) {}

  /** The id of a file. */
  @BackupElement("file")
  @Source(rows = FileIds.class)
  public record File(long id) {}

  /** The id of a scale. */
  @BackupElement("scale")
  @Source(rows = ScaleIds.class)
  public record Scale(long id) {}

  /** The id of an outcome. */
  @BackupElement("outcome")
  @Source(rows = OutcomeIds.class)
  public record Outcome(long id) {}

  /** The id of a grade item. */
  @BackupElement("grade_item")
  @Source(rows = GradeItemIds.class)
  public record GradeItem(long id) {}

  /** The id of a question category. */
  @BackupElement("question_category")
  @Source(rows = QuestionCategoryIds.class)
  public record QuestionCategory(long id) {}

  /** Rows made of the ids that the task has collected so far. */
  private abstract static class Ids<R> implements RowSource<R> {
    private final String kind;
    private final LongFunction<R> row;

    Ids(String kind, LongFunction<R> row) {
      this.kind = kind;
      this.row = row;
    }

    @Override
    public Stream<R> rows(BackupScope in) {
      return in.annotated(kind).stream().mapToLong(Long::longValue).mapToObj(row);
    }
  }

  /** Ids of users. */
  public static final class UserIds extends Ids<User> {
    /** For the engine. */
    public UserIds() {
      super("USER", User::new);
    }
  }

  /** Ids of groupings. */
  public static final class GroupingIds extends Ids<Grouping> {
    /** For the engine. */
    public GroupingIds() {
      super("GROUPING", Grouping::new);
    }
  }

  /** Ids of groups. */
  public static final class GroupIds extends Ids<Group> {
    /** For the engine. */
    public GroupIds() {
      super("GROUP", Group::new);
    }
  }

  /** Ids of roles. */
  public static final class RoleIds extends Ids<Role> {
    /** For the engine. */
    public RoleIds() {
      super("ROLE", Role::new);
    }
  }

  /** Ids of files. */
  public static final class FileIds extends Ids<File> {
    /** For the engine. */
    public FileIds() {
      super("FILE", File::new);
    }
  }

  /** Ids of scales. */
  public static final class ScaleIds extends Ids<Scale> {
    /** For the engine. */
    public ScaleIds() {
      super("SCALE", Scale::new);
    }
  }

  /** Ids of outcomes. */
  public static final class OutcomeIds extends Ids<Outcome> {
    /** For the engine. */
    public OutcomeIds() {
      super("OUTCOME", Outcome::new);
    }
  }

  /** Ids of grade items. */
  public static final class GradeItemIds extends Ids<GradeItem> {
    /** For the engine. */
    public GradeItemIds() {
      super("GRADE_ITEM", GradeItem::new);
    }
  }

  /** Ids of question categories. */
  public static final class QuestionCategoryIds extends Ids<QuestionCategory> {
    /** For the engine. */
    public QuestionCategoryIds() {
      super("QUESTION_CATEGORY", QuestionCategory::new);
    }
  }
}
