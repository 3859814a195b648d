package org.holdall.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Tree;
import org.w3c.dom.Node;

/**
 * What the archive of one activity says of it, a line a value, with every id replaced by what it is the id of: the place of
 * an element in its file, the name of a user, group or scale. Two archives of one activity in different places are equal.
 */
final class ActivityLines {
  private static final Pattern LINK = Pattern.compile("\\$@([A-Z0-9_]+)(?:\\*\\d+)+@\\$");
  private static final String NULL = "$@NULL@$";

  private final ArchiveXml archive;
  private final Tree tree;
  private final String course;

  /** Names of users, groups and scales, by kind and id. */
  private final Map<String, String> names = new HashMap<>();

  /** Places of elements, by type (and other names) and id. */
  private final Map<String, String> places = new HashMap<>();

  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private ActivityLines(Path file, String module) {
    archive = new ArchiveXml(file);
    tree = InstalledSteps.all().stream()
        .map(StructureStep::tree)
        .filter(each -> each.id().equals("mod_" + module))
        .findFirst()
        .orElseThrow();
    course = archive
        .elements("moodle_backup.xml", "information", "original_course_id")
        .get(0)
        .get(0);
    learn("USER", "users.xml", "user", "username");
    learn("GROUP", "groups.xml", "group", "name");
    learn("SCALE", "scales.xml", "scale", "name");
    Node root = archive
        .root(archive.only("activities") + "/" + module + ".xml")
        .getElementsByTagName(module)
        .item(0);
    place(root, tree.root());
    line(root, tree.root());
    files();
  }

  /** The lines of an archive. */
  static List<String> of(Path archive, String module) {
    return new ActivityLines(archive, module).lines;
  }

  private void learn(String kind, String file, String element, String name) {
    var all = archive.root(file).getElementsByTagName(element);
    for (int i = 0; i < all.getLength(); i++) {
      Node id = all.item(i).getAttributes().getNamedItem("id");
      if (id != null) {
        names.put(
            kind + " " + id.getNodeValue(), named(all.item(i), name).get(0).getTextContent());
      }
    }
  }

  private void place(Node node, Element element) {
    Node own = node.getAttributes().getNamedItem("id");
    String id = own == null ? "" : own.getNodeValue(); // nothing points to a row without id
    String place = element.name() + " " + counts.merge(element.type(), 1, Integer::sum);
    places.put(element.type() + " " + id, place);
    element.mapped().forEach(name -> places.put(name + " " + id, place));
    for (Child child : element.children()) {
      below(node, child).forEach(each -> place(each, child.element()));
    }
  }

  private void line(Node node, Element element) {
    for (Field field : element.fields()) {
      Optional<String> value = field.attribute()
          ? Optional.of(node.getAttributes().getNamedItem(field.name()).getNodeValue())
          : named(node, field.name()).stream().findFirst().map(Node::getTextContent);
      lines.add(element.name() + "." + field.name() + " = "
          + value.map(text -> meant(element, field, text)).orElse("absent"));
    }
    for (Child child : element.children()) {
      below(node, child).forEach(each -> line(each, child.element()));
    }
  }

  private String meant(Element element, Field field, String text) {
    if (text.equals("0") || text.isEmpty() || text.equals(NULL)) {
      return text;
    }
    if (field.attribute() && field.name().equals("id")) {
      return String.valueOf(places.get(element.type() + " " + text));
    }
    if (field.mapsTo() != null) {
      return places.getOrDefault(field.mapsTo() + " " + text, "0"); // 0: of another activity
    }
    if (element.name().equals("variable") && text.matches("\\d+(,\\d+)+")) {
      return "ids"; // the order of shuffled answers
    }
    if (field.name().equals("filtercondition")) {
      return text.replaceAll(",\"cat\".*", "}").replaceAll("\\d+", "N");
    }
    if (field.name().equals("usingcontextid")) {
      return "CONTEXT";
    }
    return switch (String.valueOf(field.annotate())) {
      case "QUESTION", "CONTEXT" -> String.valueOf(field.annotate());
      case "COURSE" -> text.equals(course) ? "COURSE" : text;
      case "USER", "GROUP" -> names.getOrDefault(field.annotate() + " " + text, text);
      case "GRADE" ->
        text.startsWith("-") ? names.getOrDefault("SCALE " + text.substring(1), text) : text;
      default -> LINK.matcher(text).replaceAll("\\$@$1@\\$");
    };
  }

  private void files() {
    var sorted = new TreeSet<String>();
    for (List<String> file : archive.elements(
        "files.xml",
        "file",
        "component",
        "filearea",
        "itemid",
        "filepath",
        "filename",
        "contenthash")) {
      if (file.get(0).equals(tree.component())) {
        String place = tree.elements().stream()
            .filter(each -> each.files().stream()
                .anyMatch(area -> area.area().equals(file.get(1)) && "id".equals(area.itemId())))
            .filter(each -> places.containsKey(each.type() + " " + file.get(2)))
            .findFirst()
            .map(each -> places.get(each.type() + " " + file.get(2)))
            .orElse(file.get(2));
        sorted.add(file.get(1) + " of " + place + ": " + file.subList(3, 6));
      }
    }
    lines.addAll(sorted);
  }

  private static List<Node> below(Node node, Child child) {
    List<Node> at = List.of(node);
    for (String wrapper : child.path()) {
      at = at.stream().flatMap(each -> named(each, wrapper).stream()).toList();
    }
    return at.stream()
        .flatMap(each -> named(each, child.element().name()).stream())
        .toList();
  }

  private static List<Node> named(Node node, String name) {
    List<Node> found = new ArrayList<>();
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeName().equals(name)) {
        found.add(n);
      }
    }
    return found;
  }
}
