package org.holdall.engine.xml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Tree;

/**
 * Replaces the site's own addresses in texts by placeholders such as {@code $@CHOICEVIEWBYID*56@$}: files of the course,
 * embedded H5P, then every rule in Moodle's order (core, activity modules, blocks; each by name). Immutable.
 *
 * <p>Moodle passes over numbers. That needs no test here: no number contains an address.
 */
public final class LinkEncoder {
  /** Changes nothing: for files that Moodle writes without it, and for tests. */
  public static final LinkEncoder NONE = new LinkEncoder();

  private static final int SHORTEST = 32;
  static final String H5P = "/h5p/embed.php";

  private final String site;
  private final String wwwroot;
  private final FilePhp filePhp;
  private final List<LinkRule> rules;

  private LinkEncoder() {
    this.site = "";
    this.wwwroot = "";
    this.filePhp = new FilePhp("", 0);
    this.rules = List.of();
  }

  private LinkEncoder(String wwwroot, long course, List<LinkRule> rules) {
    this.wwwroot = wwwroot;
    this.filePhp = new FilePhp(wwwroot, course);
    this.rules = rules;
    this.site = host(wwwroot);
  }

  /**
   * An encoder with the rules of all trees.
   *
   * @param wwwroot the site's address, without a slash at its end
   * @param course id of the course that is backed up
   */
  public static LinkEncoder of(Collection<Tree> trees, String wwwroot, long course) {
    return of(trees, wwwroot, course, release -> true);
  }

  /**
   * The same, but for rules of later Moodle releases than the site's.
   *
   * @param reached whether the site has reached a release, as in {@code 4.5}
   */
  public static LinkEncoder of(
      Collection<Tree> trees, String wwwroot, long course, Predicate<String> reached) {
    List<LinkRule> rules = new ArrayList<>();
    trees.stream()
        .filter(tree -> !tree.links().isEmpty())
        .sorted(Comparator.comparingInt(LinkEncoder::group).thenComparing(Tree::component))
        .forEach(tree -> add(
            tree.links().stream()
                .filter(link -> link.since() == null || reached.test(link.since()))
                .toList(),
            wwwroot,
            rules));
    return new LinkEncoder(wwwroot, course, List.copyOf(rules));
  }

  private static void add(List<Link> links, String wwwroot, List<LinkRule> rules) {
    for (Link link : links) {
      if (link.anyScheme()) {
        rules.add(new LinkRule(link, wwwroot.replace("http://", "https://")));
        rules.add(new LinkRule(link, wwwroot.replace("https://", "http://")));
      } else {
        rules.add(new LinkRule(link, wwwroot));
      }
    }
  }

  private static int group(Tree tree) {
    String component = tree.component();
    return component.equals("core")
        ? 0
        : component.startsWith("mod_") ? 1 : component.startsWith("block_") ? 2 : 3;
  }

  /** The part of the address that stands in every form of it: plain, encoded, of either scheme. */
  private static String host(String wwwroot) {
    int from = wwwroot.indexOf("://");
    int start = from < 0 ? 0 : from + 3;
    int end = start;
    while (end < wwwroot.length() && wwwroot.charAt(end) != '/' && wwwroot.charAt(end) != ':') {
      end++;
    }
    return wwwroot.substring(start, end);
  }

  /** The text with placeholders; the same text if there is nothing to replace. */
  public String encode(String text) {
    if (this == NONE
        || shorter(text)
        || !text.contains(site) && !text.contains(FilePhp.PLACEHOLDER)) {
      return text;
    }
    String encoded = filePhp.encode(text);
    if (encoded.contains(H5P)) {
      encoded = encoded.replace(wwwroot + H5P, "$@H5PEMBED@$");
    }
    for (LinkRule rule : rules) {
      encoded = rule.encode(encoded);
    }
    return encoded;
  }

  /** Whether the text has fewer than 32 bytes in UTF-8: Moodle does not look at those. */
  private static boolean shorter(String text) {
    if (text.length() >= SHORTEST) {
      return false;
    }
    if (text.length() * 3 < SHORTEST) {
      return true;
    }
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Each half of a surrogate pair counts for two of its four bytes.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes < SHORTEST;
  }
}
