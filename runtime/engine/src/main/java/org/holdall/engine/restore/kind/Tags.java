package org.holdall.engine.restore.kind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Tags of an element, or of items that each tag names in {@code itemid}: rows of {@code tag_instance}, whose tags are found or made by their names. The element's source says
 * with {@code is} or {@code fill} which component and item type they are for.
 */
final class Tags implements KindRestorer {
  /** The table of all rows that this class is for. */
  static final String TABLE = "tag_instance";

  private static final String USER = "user";

  private final NamedRow values;
  private final String component;
  private final String itemType;
  private final boolean isOn;
  private final LongUnaryOperator contextOfUser;
  private final LongSupplier contextOfQuestions;
  private final TagNames names;
  private final Map<Long, Set<Long>> ofItems = new HashMap<>();
  private final @Nullable Field item;
  private long parent;
  private long collection = -1;
  private boolean isEnabled;

  /**
   * For the tags of one element.
   *
   * @param contextOfUser context of the user who was made last, by id
   * @param contextOfQuestions context of the question bank that is read now
   */
  Tags(
      Element element,
      Source source,
      KindContext context,
      TagNames names,
      LongUnaryOperator contextOfUser,
      LongSupplier contextOfQuestions) {
    values = new NamedRow(element);
    component = said(source, "component");
    itemType = said(source, "itemtype");
    isOn = Users.isOn(context.config(), "core", "usetags");
    item = element.fields().stream()
        .filter(each -> each.column().equals("itemid"))
        .findFirst()
        .orElse(null);
    this.names = names;
    this.contextOfUser = contextOfUser;
    this.contextOfQuestions = contextOfQuestions;
  }

  private static String said(Source source, String column) {
    return Stream.concat(source.is().stream(), source.fill().stream())
        .filter(each -> each.column().equals(column))
        .map(each -> each.value().replace("'", ""))
        .findFirst()
        .orElse("");
  }

  @Override
  public Found find(Row row) {
    return isOn && !TagNames.clean(values.at(row).text("rawname")).isEmpty()
        ? Found.NEW
        : Found.LEFT_OUT;
  }

  @Override
  public void complete(Row row, long newParent, RestoredRow out, RestoreScope in) {
    if (collection < 0) {
      readArea(in);
    }
    if (parent != newParent) {
      parent = newParent;
      ofItems.clear();
    }
    long tag =
        isEnabled ? names.tag(collection, TagNames.clean(values.at(row).text("rawname")), in) : 0;
    Set<Long> ofItem = ofItems.computeIfAbsent(
        item == null ? parent : values.at(row).id(item.name()), key -> new HashSet<>());
    if (tag == 0 || !ofItem.add(tag)) {
      out.skip();
      return;
    }
    boolean user = itemType.equals(USER);
    long context = context(user, in);
    out.set("tagid", tag)
        .set("component", component)
        .set("contextid", context)
        .set("tiuserid", 0)
        .set("ordering", user ? ofItem.size() - 1 : ofItem.size()) // users' tags are counted from 0
        .set("timecreated", in.word("NOW"))
        .set("timemodified", in.word("NOW"));
  }

  private long context(boolean user, RestoreScope in) {
    if (user) {
      return contextOfUser.applyAsLong(parent);
    }
    if (itemType.equals("question")) {
      long own = in.mapped("CONTEXT", values.id("contextid"));
      return own == 0 ? contextOfQuestions.getAsLong() : own;
    }
    return in.word("CONTEXT") != 0 ? in.word("CONTEXT") : in.word("COURSE_CONTEXT");
  }

  /** An area that Moodle does not know is enabled, and uses the collection of the same item type, else the default one. */
  private void readArea(RestoreScope in) {
    List<List<@Nullable String>> areas = in.rows(
        "SELECT [component], [enabled], [tagcollid] FROM {tag_area} WHERE [itemtype] = ? ORDER BY [id]",
        3,
        itemType);
    List<@Nullable String> area =
        areas.stream().filter(each -> component.equals(each.get(0))).findFirst().orElse(null);
    isEnabled = area == null || "1".equals(area.get(1));
    List<@Nullable String> near = area == null && !areas.isEmpty() ? areas.get(0) : area;
    collection = near != null
        ? Long.parseLong(String.valueOf(near.get(2)))
        : in
            .rows(
                "SELECT [id] FROM {tag_coll} WHERE [isdefault] = 1 AND [component] IS NULL ORDER BY [id]",
                1)
            .stream()
            .mapToLong(each -> Long.parseLong(String.valueOf(each.get(0))))
            .findFirst()
            .orElse(0);
  }
}
