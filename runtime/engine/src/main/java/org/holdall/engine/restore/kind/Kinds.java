package org.holdall.engine.restore.kind;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.holdall.engine.database.Transaction;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/** The restorers of all kinds that the site may have already, and of tables whose rows belong to those. */
public final class Kinds {
  private static final String ID = "id";
  private static final String USER = "USER";

  private final KindContext context;
  private final Access access;
  private final Languages languages;
  private final Map<String, @Nullable KindRestorer> kinds = new HashMap<>();

  private final IdentityHashMap<Element, @Nullable KindRestorer> tables = new IdentityHashMap<>();
  private final QuestionBank bank;
  private final SameQuestions sameQuestions;
  private final SharedDatasets datasets;
  private final TagNames tagNames = new TagNames();

  private Kinds(KindContext context) {
    this.context = context;
    access = new Access(context);
    bank = new QuestionBank(context, access);
    sameQuestions = new SameQuestions(context.site());
    datasets = new SharedDatasets(context.view());
    languages = new Languages(context.dataroot(), context.config());
  }

  /** For one pass of checks, or one attempt of a restore. */
  public static Kinds of(KindContext context) {
    return new Kinds(context);
  }

  /** What the user who restores may do. */
  public Access access() {
    return access;
  }

  /** The languages of the site. */
  public Languages languages() {
    return languages;
  }

  /** The restorer of an element's rows; null if they are always made, and as annotations say. */
  public @Nullable KindRestorer get(Element element) {
    Source source = element.source();
    if (source == null) {
      return null;
    }
    KindRestorer byTable = tables.computeIfAbsent(element, key -> byTable(source, element));
    if (byTable != null) {
      return byTable;
    }
    String kind = source.annotated();
    boolean itself = source.key().isEmpty() || source.key().equals(ID);
    return kind == null || !itself ? null : kinds.computeIfAbsent(kind, key -> make(key, element));
  }

  /**
   * To be called once, when all rows of the restore are said.
   *
   * @throws org.holdall.engine.ConflictException if somebody else's changes are in the way
   * @throws org.holdall.engine.HoldallException if the database fails
   */
  public void finish(Transaction transaction) {
    Stream.concat(kinds.values().stream(), tables.values().stream())
        .filter(Objects::nonNull)
        .forEach(each -> each.finish(transaction));
  }

  private @Nullable KindRestorer byTable(Source source, Element element) {
    return switch (source.table()) {
      case Tags.TABLE ->
        new Tags(element, source, context, tagNames, this::contextOfUser, bank::context);
      case GroupsOfGrouping.TABLE -> new GroupsOfGrouping(element);
      case GroupMembers.TABLE -> new GroupMembers(element, context);
      default ->
        Questions.has(source.table())
            ? Questions.of(source.table(), element, bank, sameQuestions, datasets)
            : null;
    };
  }

  private @Nullable KindRestorer make(String kind, Element element) {
    return switch (kind) {
      case USER -> new Users(element, context, access);
      case "ROLE" -> new Roles(element, context, access);
      case "GROUP" -> new CourseGroups("groups", element, context, access);
      case "GROUPING" -> new CourseGroups("groupings", element, context, access);
      case "SCALE" -> new Scales(element, context, access);
      case "OUTCOME" -> new Outcomes(element, context, access);
      case "QUESTION_CATEGORY" -> new QuestionCategories(element, bank, sameQuestions);
      default -> null;
    };
  }

  private long contextOfUser(long user) {
    return kinds.get(USER) instanceof Users users ? users.context(user) : 0;
  }
}
