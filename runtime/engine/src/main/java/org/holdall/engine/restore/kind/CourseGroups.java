package org.holdall.engine.restore.kind;

import java.util.HashSet;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;

/** Groups, or groupings, of the target course: the same name, and the same description if the archive has one. */
final class CourseGroups extends SameInCourse {
  private static final String IDNUMBER = "idnumber";

  private final String table;
  private final SameRows sameNumber;
  private final boolean mayNumber;
  private final Set<String> numbers = new HashSet<>();

  CourseGroups(String table, Element element, KindContext context, Access access) {
    super(element, context);
    this.table = table;
    sameNumber = new SameRows(context.view());
    mayNumber = access.inCourse("moodle/course:changeidnumber");
  }

  @Override
  public void look(Row row) {
    values.at(row);
    long id = values.id("id");
    String name = values.text("name");
    if (values.isSet("description")) {
      String condition = "[courseid] = ? AND [name] = ? AND [description] = ?";
      same.add(id, table, "0", condition, course, name, values.text("description"));
    } else {
      same.add(id, table, "0", "[courseid] = ? AND [name] = ?", course, name);
    }
    if (!values.text(IDNUMBER).isEmpty()) {
      String condition = "[courseid] = ? AND [idnumber] = ?";
      sameNumber.add(id, table, "0", condition, course, values.text(IDNUMBER));
    }
  }

  @Override
  public void looked() {
    super.looked();
    sameNumber.flush();
  }

  /** Below a grouping stand its groups; below a group its members. */
  @Override
  public Found find(Row row) {
    Found found = super.find(row);
    return found.make() ? found : Found.extended(found.id());
  }

  /** An id number belongs to one group of the course only. */
  @Override
  public void complete(Row row, long parent, RestoredRow out, RestoreScope in) {
    String number = values.at(row).text(IDNUMBER);
    boolean free = sameNumber.get(values.id("id")) == 0 && mayNumber;
    if (!number.isEmpty() && !(free && numbers.add(number))) {
      out.set(IDNUMBER, "");
    }
  }
}
