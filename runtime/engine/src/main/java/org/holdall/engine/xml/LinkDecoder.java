package org.holdall.engine.xml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.HoldallException;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Tree;

/**
 * The counterpart of {@link LinkEncoder}: placeholders in texts become addresses of the target site. Immutable. The time
 * grows with the text's length only, whatever stands in it.
 *
 * <p>As in Moodle, a text that merely looks like a placeholder becomes an address too. A link with an id that the restore
 * does not know leads to where it led before: to the archive's site, with the ids it had there.
 */
public final class LinkDecoder {
  private static final String MARK = "$@";
  private static final String H5P = "$@H5PEMBED@$";

  /** Addresses are repeated for each link, so a hostile one would fill the memory. */
  private static final int LONGEST_ADDRESS = 1000;

  /** More than any link has. */
  private static final int MOST_IDS = 10;

  private final String target;
  private final FilePhp filePhp;
  private final Map<String, LinkTemplate> templates = new HashMap<>();

  /** Knows new ids. */
  @FunctionalInterface
  public interface Targets {

    /**
     * The id that something has on the target site.
     *
     * @param mapping a word such as {@code COURSE_MODULE}, the qualified name of an annotated type, or another name of a
     *     mapping such as a module's
     * @param oldId in the archive, 0 if it is no possible id
     * @return 0 or less if it is not known, or not known yet
     */
    long newId(String mapping, long oldId);
  }

  /**
   * A decoded text.
   *
   * @param known whether all ids in it are known; if not, some links lead to the archive's site
   */
  public record Decoded(String text, boolean known) {}

  private LinkDecoder(String target, FilePhp filePhp) {
    this.target = target;
    this.filePhp = filePhp;
  }

  /**
   * A decoder with the rules of all trees.
   *
   * @param source address of the archive's site, without a slash at its end; empty if unknown, the target's then
   * @param target address of the target site, likewise
   * @param course id of the target course
   * @param slashArguments whether the target site writes paths of files with plain slashes, as it does unless its setting
   *     {@code slasharguments} is off
   * @throws HoldallException if the source's address is too long to be one
   */
  public static LinkDecoder of(
      Collection<Tree> trees, String source, String target, long course, boolean slashArguments) {
    if (source.length() > LONGEST_ADDRESS) {
      throw new HoldallException("original_wwwroot in moodle_backup.xml has " + source.length()
          + " characters, and no site's address has. Do not use this archive.");
    }
    LinkDecoder decoder = new LinkDecoder(target, new FilePhp(target, course, slashArguments));
    Map<String, String> types = types(trees);
    for (Tree tree : trees) {
      for (Link link : tree.links()) {
        decoder.templates.put(
            link.name(),
            new LinkTemplate(
                link, mappings(tree, link, types), source.isEmpty() ? target : source, target));
      }
    }
    return decoder;
  }

  /** All mappings that links of these trees may ask {@link Targets} for. */
  public static Set<String> mappings(Collection<Tree> trees) {
    Map<String, String> types = types(trees);
    Set<String> all = new HashSet<>();
    trees.forEach(tree -> tree.links().forEach(link -> all.addAll(mappings(tree, link, types))));
    return all;
  }

  private static List<String> mappings(Tree tree, Link link, Map<String, String> types) {
    return link.to().stream()
        .map(to -> types.getOrDefault(tree.component() + "/" + to, to))
        .toList();
  }

  /** Types by component and name of element. Of several the first. */
  private static Map<String, String> types(Collection<Tree> trees) {
    Map<String, String> types = new HashMap<>();
    for (Tree tree : trees) {
      for (Element element : tree.elements()) {
        types.putIfAbsent(tree.component() + "/" + element.name(), element.type());
      }
    }
    return types;
  }

  /**
   * A value of any field, as it goes to the database: addresses of the course's files and of embedded H5P are those of
   * the target site. Moodle leaves them as placeholders in texts of less than 32 bytes.
   */
  public String value(String text) {
    if (!text.contains(MARK)) {
      return text;
    }
    String decoded = filePhp.decode(text);
    return decoded.contains(H5P) ? decoded.replace(H5P, target + LinkEncoder.H5P) : decoded;
  }

  /** A rich text: what {@link #value} says, and all links. */
  public Decoded decode(String text, Targets targets) {
    String value = value(text);
    int mark = value.indexOf(MARK);
    if (mark < 0) {
      return new Decoded(value, true);
    }
    StringBuilder out = new StringBuilder(value.length() + 256);
    List<String> ids = new ArrayList<>();
    boolean known = true;
    int copied = 0;
    while (mark >= 0) {
      int nameEnd = nameEnd(value, mark + MARK.length());
      int end = ids(value, nameEnd, ids);
      LinkTemplate template = value.startsWith("@$", end) && !ids.isEmpty()
          ? templates.get(value.substring(mark + MARK.length(), nameEnd))
          : null;
      if (template != null && template.ids() == ids.size()) {
        out.append(value, copied, mark);
        known &= template.append(ids, targets, out);
        copied = end + 2;
      }
      mark = value.indexOf(MARK, Math.max(copied, mark + 1));
    }
    return new Decoded(out.append(value, copied, value.length()).toString(), known);
  }

  private static int nameEnd(String text, int from) {
    int at = from;
    while (at < text.length() && name(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean name(char c) {
    return c >= 'A' && c <= 'Z' || digit(c) || c == '_';
  }

  /** Reads the ids, each after an asterisk; where they end. */
  private static int ids(String text, int from, List<String> ids) {
    ids.clear();
    int at = from;
    while (ids.size() < MOST_IDS
        && at + 1 < text.length()
        && text.charAt(at) == '*'
        && digit(text.charAt(at + 1))) {
      int end = at + 1;
      while (end < text.length() && digit(text.charAt(end))) {
        end++;
      }
      ids.add(text.substring(at + 1, end));
      at = end;
    }
    return at;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
