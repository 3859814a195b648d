package org.holdall.compiler.check;

import org.holdall.annotations.BackupElement;
import org.holdall.annotations.MapsTo;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;

/** What an id maps to is an element, or has a name, and is said once. */
final class Targets implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.MAPSTO;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      for (Member member : node.members()) {
        Mark mapsTo = member.mark(MapsTo.class);
        var type = mapsTo == null ? null : mapsTo.type("value");
        if (mapsTo != null && type != null) {
          String subject = node.nameOf(member.name());
          if (!mapsTo.text("name").isEmpty()) {
            report.add(
                mapsTo.place("name"),
                subject + " maps to a type and to a name",
                "Remove one of them");
          } else if (node.marks().find(type, BackupElement.class) == null) {
            report.add(
                mapsTo.place("value"),
                subject + " maps to " + type.getSimpleName() + ", which is no element of a backup",
                "Name a record with @BackupElement, or write name = \"...\"");
          }
        }
      }
    }
  }
}
