package org.holdall.testkit.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.holdall.testkit.site.EmbeddedSite;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** What ids can point to: people and groups of the course, and rows that were made before. */
final class Ids {
  private static final int POINTS = 100;

  private final Map<String, List<MadeRow>> made = new HashMap<>();
  private final EmbeddedSite site;
  private final Random random;

  Ids(EmbeddedSite site, Random random) {
    this.site = site;
    this.random = random;
  }

  void add(MadeRow row) {
    made.computeIfAbsent(row.element().type(), type -> new ArrayList<>()).add(row);
    for (String name : row.element().mapped()) {
      made.computeIfAbsent(name, each -> new ArrayList<>()).add(row);
    }
  }

  /** An id of the kind that a field is annotated with; null if the site has none of it. */
  @Nullable
  Object annotated(Field field) {
    if (!field.inforef() || !field.map()) {
      return null; // a row that nothing takes into the backup
    }
    return switch (String.valueOf(field.annotate())) {
      case "USER" -> any(site.users());
      case "GROUP" -> any(site.groups());
      case "GRADE" -> random.nextInt(POINTS);
      default -> null;
    };
  }

  /** The id of a row that a field points to, of one below its own row if there are any; null if there is none yet. */
  @Nullable
  Object mapped(Field field, @Nullable MadeRow from) {
    List<MadeRow> rows = made.getOrDefault(String.valueOf(field.mapsTo()), List.of());
    List<MadeRow> below = rows.stream().filter(row -> row.isBelow(from)).toList();
    List<Long> ids = (below.isEmpty() ? rows : below).stream().map(MadeRow::id).toList();
    return ids.isEmpty() ? null : any(ids);
  }

  private Long any(List<Long> ids) {
    return ids.get(random.nextInt(ids.size()));
  }
}
