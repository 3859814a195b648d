package org.holdall.maven.create;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.DateNames;
import org.holdall.tree.schema.IdKind;
import org.holdall.tree.schema.Table;

/** A column as a component of a record, with the annotations that its name, type and keys suggest. */
final class MemberText {
  private static final int INT_DIGITS = 9;

  /** Names that a component of a record must not have. */
  private static final Set<String> FORBIDDEN = Set.of(
      "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final PluginTables tables;
  private final Catalogue all;
  private final Set<String> used = new TreeSet<>();
  private final Set<String> kinds = new TreeSet<>();

  /** For the records of a plugin; {@code all} are its tables and Moodle's. */
  MemberText(PluginTables tables, Catalogue all) {
    this.tables = tables;
    this.all = all;
  }

  /** Simple names of the annotations that the components have. */
  Set<String> annotations() {
    return used;
  }

  /** Names of the kinds of ids. */
  Set<String> kinds() {
    return kinds;
  }

  /** Takes note of an annotation that stands elsewhere. */
  String annotation(String name) {
    used.add(name);
    return "@" + name;
  }

  /** {@code @Annotate(USER) long userid}. */
  String of(Table table, Column column) {
    StringBuilder text = new StringBuilder();
    if (column.name().equals("id")) {
      return annotation("Attr") + " long id";
    }
    id(table, column).ifPresent(mark -> text.append(mark).append(' '));
    if (column.type() == Column.Type.TEXT
        && table.column(column.name() + "format").isPresent()) {
      text.append(annotation("RichText")).append(' ');
    }
    if (DateNames.planned(column.name()) && column.length() > INT_DIGITS) {
      text.append(annotation("RollDate")).append(' ');
    }
    String member = column.name();
    if (SourceVersion.isKeyword(member) || FORBIDDEN.contains(member)) {
      text.append(annotation("Name")).append("(\"" + member + "\") ");
      text.append(annotation("Column")).append("(\"" + member + "\") ");
      member = "the" + Character.toUpperCase(member.charAt(0)) + member.substring(1);
    }
    return text + type(column) + " " + member;
  }

  private Optional<String> id(Table table, Column column) {
    Optional<IdKind> id = all.idKind(table.name(), column.name());
    Optional<String> own = id.map(IdKind::table)
        .filter(name -> tables.place(name).isPresent())
        .or(() -> tables.named(column.name()));
    if (own.isPresent() && column.type() == Column.Type.INT) {
      return Optional.of(annotation("MapsTo") + "(" + tables.type(own.get()) + ".class)");
    }
    Optional<String> kind = id.flatMap(IdKind::kind);
    if (kind.isPresent()) {
      kinds.add(kind.get());
      return Optional.of(annotation("Annotate") + "(" + kind.get() + ")");
    }
    return id.map(found ->
        annotation("NotAnId") + "(\"an id of " + found.table() + ", which nobody maps yet\")");
  }

  /** Whether a row belongs to the user whose id the column holds; who made or changed it last does not own it. */
  boolean isOwner(Table table, Column column) {
    return !column.name().endsWith("modified")
        && !column.name().endsWith("created")
        && all.idKind(table.name(), column.name())
            .flatMap(IdKind::kind)
            .filter("USER"::equals)
            .isPresent();
  }

  private static String type(Column column) {
    boolean small = column.length() <= INT_DIGITS;
    return switch (column.type()) {
      case INT -> column.nullable() ? (small ? "Integer" : "Long") : small ? "int" : "long";
      case NUMBER -> "BigDecimal";
      case FLOAT -> column.nullable() ? "Double" : "double";
      case CHAR, TEXT, BINARY -> "String";
    };
  }
}
