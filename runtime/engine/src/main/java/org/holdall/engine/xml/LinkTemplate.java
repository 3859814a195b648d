package org.holdall.engine.xml;

import java.util.ArrayList;
import java.util.List;
import org.holdall.tree.model.Link;

/** What one placeholder becomes: the texts around its ids. */
final class LinkTemplate {
  private final String source;
  private final String target;
  private final List<String> texts = new ArrayList<>();
  private final List<String> mappings;

  /**
   * Of a link.
   *
   * @param mappings what each id is, by the names of mappings
   * @param source address of the site that the archive comes from
   * @param target address of the site it is restored to
   */
  LinkTemplate(Link link, List<String> mappings, String source, String target) {
    LinkPath path = new LinkPath(link);
    this.source = path.written(source);
    this.target = path.written(target);
    this.mappings = mappings;
    StringBuilder text = new StringBuilder();
    for (LinkPath.Part part : path.parts()) {
      if (part.kind() == LinkPath.Kind.ID) {
        texts.add(text.toString());
        text.setLength(0);
      } else {
        text.append(part.text());
      }
    }
    texts.add(text.toString());
  }

  int ids() {
    return mappings.size();
  }

  /**
   * Adds the address: of the target with the new ids, or, if any is not known, of the source with the old ones.
   *
   * @return whether all are known
   */
  boolean append(List<String> oldIds, LinkDecoder.Targets targets, StringBuilder out) {
    List<String> newIds = new ArrayList<>();
    for (int i = 0; i < mappings.size(); i++) {
      long id = targets.newId(mappings.get(i), number(oldIds.get(i)));
      if (id > 0) {
        newIds.add(Long.toString(id));
      }
    }
    boolean known = newIds.size() == oldIds.size();
    out.append(known ? target : source);
    for (int i = 0; i < oldIds.size(); i++) {
      out.append(texts.get(i)).append((known ? newIds : oldIds).get(i));
    }
    out.append(texts.get(oldIds.size()));
    return known;
  }

  /** The number, 0 if it is too large for an id. */
  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
