package org.holdall.testkit.random;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.FileArea;

/** The files of rows: one in each area whose context is that of the place. */
final class RandomFiles {
  private final Making making;
  private final Words words;

  RandomFiles(Making making, Words words) {
    this.making = making;
    this.words = words;
  }

  /** Stores the files that a row has by its element. */
  void add(Element element, MadeRow row) throws SQLException, IOException {
    for (FileArea area : element.files()) {
      Object item = area.itemId() == null ? (Object) 0L : row.member(area.itemId());
      if (item instanceof Number number
          && words.word(area.context()) instanceof Long context
          && making.isFirst(List.of(context, area.component(), area.area(), number.longValue()))) {
        byte[] content = ("content " + making.random.nextInt()).getBytes(StandardCharsets.UTF_8);
        making
            .site
            .pool()
            .add(
                context,
                area.component(),
                area.area(),
                number.longValue(),
                "file " + making.random.nextInt(1000) + ".txt",
                "text/plain",
                content,
                making.site.users().get(0),
                1_790_000_000L);
      }
    }
  }
}
