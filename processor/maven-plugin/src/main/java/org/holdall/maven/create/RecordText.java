package org.holdall.maven.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.Table;

/** The records of a plugin as Java: one for its own table, and in it one for each table below. */
final class RecordText {
  private static final String PACKAGE = "org.holdall.annotations.";

  private final PluginTables tables;
  private final String module;
  private final MemberText members;

  /** For a module; {@code all} are its tables and Moodle's. */
  RecordText(PluginTables tables, Catalogue all, String module) {
    this.tables = tables;
    this.module = module;
    this.members = new MemberText(tables, all);
  }

  /** The source file. */
  String file(String pack) {
    String body = root();
    return "package " + pack + ";\n\n" + imports() + body;
  }

  private String imports() {
    StringBuilder text = new StringBuilder();
    if (members.annotations().contains("FileArea")) {
      text.append("import static " + PACKAGE + "FileArea.NONE;\n");
    }
    members
        .kinds()
        .forEach(kind -> text.append("import static " + PACKAGE + "Kind." + kind + ";\n"));
    text.append(text.isEmpty() ? "" : "\n");
    if (uses(Column.Type.NUMBER)) {
      text.append("import java.math.BigDecimal;\n");
    }
    if (!tables.below(module).isEmpty()) {
      text.append("import java.util.List;\n");
    }
    new TreeSet<>(members.annotations())
        .forEach(name -> text.append("import " + PACKAGE + name + ";\n"));
    return text.append('\n').toString();
  }

  private boolean uses(Column.Type type) {
    return tables.all().stream()
        .flatMap(place -> place.table().columns().stream())
        .anyMatch(column -> column.type() == type);
  }

  private String root() {
    PluginTables.Place root = tables.root();
    String upper = module.toUpperCase(Locale.ROOT).replace("_", "");
    String course = root.table().column("course").isPresent()
        ? ", without = \"course\", fill = \"course = COURSE\""
        : "";
    String text = "/** An activity of the module {@code " + module + "}. */\n"
        + members.annotation("Plugin") + "(\"mod_" + module + "\")\n"
        + members.annotation("BackupElement") + "(\"" + module + "\")\n"
        + members.annotation("Source") + "(table = \"" + module
        + "\", key = \"id\", of = \"ACTIVITY\"" + course + ")\n";
    if (root.table().column("intro").isPresent()) {
      text += members.annotation("FileArea") + "(value = \"intro\", itemId = NONE)\n";
    }
    return text
        + members.annotation("Link") + "(name = \"" + upper + "INDEX\", path = \"/mod/" + module
        + "/index.php?id=\", to = \"COURSE\")\n"
        + members.annotation("Link") + "(name = \"" + upper + "VIEWBYID\", path = \"/mod/" + module
        + "/view.php?id=\", to = \"COURSE_MODULE\")\n"
        + record(root, "", false);
  }

  private String record(PluginTables.Place place, String indent, boolean users) {
    Table table = place.table();
    List<String> components = new ArrayList<>();
    for (Column column : table.columns()) {
      boolean course = place.parent() == null && column.name().equals("course");
      boolean key = place.parent() != null && column.name().equals(place.key());
      if (!course && !key) {
        components.add(members.of(table, column));
      }
    }
    StringBuilder inner = new StringBuilder();
    for (PluginTables.Place child : tables.below(table.name())) {
      ElementNames names = tables.names(child.table().name());
      boolean first = !users && ofUser(child);
      components.add(members.annotation("Children") + "(\"" + names.wrapper() + "\") "
          + (first ? members.annotation("When") + "(\"userinfo\") " : "")
          + "List<" + names.type() + "> " + names.wrapper());
      inner.append(child(child, names, indent + "  ", users || first));
    }
    String type = tables.names(table.name()).type();
    String head = indent + "public record " + type + "(\n";
    return head
        + components.stream().map(each -> indent + "    " + each).collect(Collectors.joining(",\n"))
        + (inner.isEmpty() ? ") {}\n" : ") {\n" + inner + indent + "}\n");
  }

  private String child(PluginTables.Place place, ElementNames names, String indent, boolean users) {
    return "\n" + indent + "/** A row of the table {@code " + names.table() + "}. */\n"
        + indent + members.annotation("BackupElement") + "(\"" + names.element() + "\")\n"
        + indent + members.annotation("Source") + "(table = \"" + names.table() + "\", key = \""
        + place.key() + "\")\n"
        + record(place, indent, users);
  }

  /** Whether rows belong to a user, or something below them does. */
  private boolean ofUser(PluginTables.Place place) {
    return place.table().columns().stream()
            .anyMatch(column -> members.isOwner(place.table(), column))
        || tables.below(place.table().name()).stream().anyMatch(this::ofUser);
  }
}
