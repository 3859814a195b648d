package org.holdall.engine.backup;

import java.io.IOException;
import java.util.List;
import org.holdall.engine.xml.MoodleXml;
import org.jspecify.annotations.Nullable;

/** The wrapper elements that are open below an element; neighbours share what their paths have in common. */
final class Wrappers {
  private final @Nullable MoodleXml xml;
  private List<String> open = List.of();

  Wrappers(@Nullable MoodleXml xml) {
    this.xml = xml;
  }

  /** Closes and opens wrappers until exactly those of the path are open. */
  void to(List<String> path) throws IOException {
    if (xml == null || open.equals(path)) {
      return;
    }
    int common = 0;
    while (common < open.size()
        && common < path.size()
        && open.get(common).equals(path.get(common))) {
      common++;
    }
    for (int i = open.size(); i > common; i--) {
      xml.end();
    }
    for (String name : path.subList(common, path.size())) {
      xml.start(name).content();
    }
    open = path;
  }
}
