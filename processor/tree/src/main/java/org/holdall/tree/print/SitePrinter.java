package org.holdall.tree.print;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Tree;

/**
 * Prints all trees as one page of HTML that needs nothing else: what is typed into its field is searched in all of them, and
 * stands in the address ({@code index.html#q=userid}), to be shared; {@code #mod_choice} shows one tree.
 */
public final class SitePrinter {
  private static final String HEAD = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="UTF-8">
      <title>Backup trees</title>
      <style>
      body { font: 15px/1.5 sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em }
      input { font: inherit; width: 30em; padding: .3em }
      ul { list-style: none; padding-left: 1.5em; border-left: 1px solid #ccc }
      code { background: #f3f3f3 } .user { color: #a00 } h2 a { color: inherit; text-decoration: none } [hidden] { display: none }
      </style>
      </head>
      <body>
      <h1>Backup trees</h1>
      <p><input id="search" type="search" placeholder="element, field, table, plugin ..." autofocus>
      <output id="found"></output></p>
      """;
  private static final String TAIL = """
      <script>
      const trees = [...document.querySelectorAll("section")];
      const search = document.getElementById("search");
      const mark = "#q=";
      function show() {
        const words = search.value.toLowerCase().split(/\\s+/);
        trees.forEach(tree => {
          const text = tree.textContent.toLowerCase();
          tree.hidden = !words.every(word => text.includes(word));
        });
        const found = trees.filter(tree => !tree.hidden).length;
        document.getElementById("found").textContent = found + (found === 1 ? " tree" : " trees");
      }
      function fromAddress() {
        if (location.hash.startsWith(mark)) {
          search.value = decodeURIComponent(location.hash.slice(mark.length));
        } else if (location.hash) {
          search.value = "";
        }
        show();
        const tree = document.getElementById(location.hash.slice(1));
        if (tree) {
          tree.scrollIntoView();
        }
      }
      search.addEventListener("input", () => {
        history.replaceState(null, "", search.value ? mark + encodeURIComponent(search.value) : location.pathname);
        show();
      });
      addEventListener("hashchange", fromAddress);
      fromAddress();
      </script>
      </body>
      </html>
      """;

  private SitePrinter() {}

  /** The page of these trees, sorted by id. */
  public static String print(Collection<Tree> trees) {
    return trees.stream()
        .sorted(Comparator.comparing(Tree::id))
        .map(SitePrinter::section)
        .collect(Collectors.joining("", HEAD, TAIL));
  }

  private static String section(Tree tree) {
    String id = Markup.escape(tree.id());
    String files = "<a href=\"" + id + ".md\">page</a> <a href=\"" + id + ".json\">JSON</a>"
        + (tree.file() == null ? "" : " <a href=\"" + id + ".xsd\">XML Schema</a>");
    return "<section id=\"" + id + "\">\n<h2><a href=\"#" + id + "\">" + id + "</a></h2>\n<p>"
        + (tree.file() == null ? "" : "<code>" + Markup.escape(tree.file()) + "</code> ")
        + files + "</p>\n<ul>\n" + item(tree.root(), "", false) + "</ul>\n</section>\n";
  }

  private static String item(Element element, String before, boolean user) {
    String table = element.source() == null || element.source().table().isEmpty()
        ? ""
        : " <code>" + Markup.escape(element.source().table()) + "</code>";
    String fields = element.fields().stream()
        .map(SitePrinter::name)
        .map(Markup::escape)
        .collect(Collectors.joining(", "));
    String children =
        element.children().stream().map(SitePrinter::child).collect(Collectors.joining());
    return "<li" + (user ? " class=\"user\"" : "") + ">" + Markup.escape(before) + "<b>"
        + Markup.escape(element.name()) + "</b>" + table + "<br>" + fields
        + (children.isEmpty() ? "" : "\n<ul>\n" + children + "</ul>\n") + "</li>\n";
  }

  private static String child(Child child) {
    String before = child.path().isEmpty() ? "" : String.join("/", child.path()) + "/";
    return item(child.element(), before, child.when() != null && child.when().contains("user"));
  }

  private static String name(Field field) {
    return (field.attribute() ? "@" : "") + field.name();
  }
}
