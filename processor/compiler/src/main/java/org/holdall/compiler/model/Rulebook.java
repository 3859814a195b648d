package org.holdall.compiler.model;

import java.util.Locale;

/** The catalogue: every rule of Holdall's own, in the order of its page. Ids are stable. */
public enum Rulebook implements Rule {
  ROOT(
      "a root does not say which plugin it belongs to or where its tree stands in a backup, or another tree stands there",
      "Give the root record one @Plugin and one place: a module's own file, a @Step, or @AttachTo another's element"),
  RECORD(
      "an element is neither a record nor a class or interface, or generated code cannot see it",
      "Declare it as a record that is not private"),
  ACCESS(
      "rows are made by a class, and generated code cannot read a member of them",
      "Write an accessor that the root's package may call and that throws no checked exception"),
  CHILDREN(
      "a component with @Children is neither an element nor a List of one",
      "Declare it as List<X>, where X is a record with @BackupElement"),
  CYCLE(
      "a record stands below itself: the XML would have no end",
      "Point to the other row with @MapsTo"),
  NAME(
      "a name of an element, wrapper, attribute or field is no name in XML",
      "Begin with a letter or _ (not with xml), then letters, digits, _ . -"),
  UNIQUE(
      "two attributes, fields or children of an element have one name: restore finds them by name",
      "Give one of them another @Name, or the children another path"),
  ATTR("the id of a row is no attribute", "Add @Attr"),
  MEMBER(
      "an annotation stands on a member that cannot have it: ids and dates are numbers, rich text is text",
      "Remove it, or change the type of the member"),
  SECRET(
      "a secret is no text, is an attribute, or something else says what becomes of its value",
      "Make it a String in a field of its own, with @Encrypted alone"),
  CLASS(
      "a class that makes rows or converts values is not what generated code takes it for",
      "Name a class with the interface and a constructor without parameters"),
  EQUALITY("something in is, fill or with is no equality", "Write it as \"name = value\""),
  VALUE(
      "a value in is, fill or with is no word, number, literal, member or parameter that somebody gives or takes",
      "Write a word such as COURSE, a number, a 'literal', a member or a :param"),
  SCHEMA(
      "the plugin's db/install.xml cannot be read", "Correct it; Moodle's XMLDB editor writes it"),
  TABLE(
      "a table does not exist", "Correct the name, or declare the plugin's own in db/install.xml"),
  COLUMN(
      "a column does not exist, or no @Join has its alias",
      "Correct the name; @Column says where it differs from the member's, @Since and @Until that only other versions have it"),
  TYPE(
      "a member cannot hold the values of its column",
      "Use a type that the column's values fit into"),
  NULL(
      "a column may be NULL, but its member cannot be: the restored row would hold another value",
      "Use the class, for example Long for long, or Optional"),
  BACKUP(
      "a column of the table is not in the backup: what it holds would be lost",
      "Add a component for it, or name it in without"),
  WITHOUT(
      "without names a column that does not exist, or that is in the backup",
      "Correct the name or remove it"),
  ID(
      "a column holds ids, but its member is neither annotated nor mapped: after restore it would point to somebody else's rows",
      "Add @Annotate or @MapsTo, or @NotAnId with the reason"),
  KEY(
      "a source does not say which rows belong to the element around",
      "Add key and of, or say the rows in is or where"),
  JOIN(
      "a joined table has no alias of its own or no condition",
      "Write a short alias and the condition"),
  SQL(
      "an expression in SQL names an alias, column or word that does not exist",
      "Write t.column for the source's table, alias.column for a join, words in capital letters"),
  WHEN(
      "a condition names no setting of a backup, mode, feature or word",
      "Write one of Moodle's settings, or userinfo for the activity's own users"),
  VERSION(
      "what should be a version of Moodle is none, or comes before it begins",
      "Write a release such as \"4.5\""),
  FILES(
      "the name, item id or context of a file area is neither a word nor a member of the rows",
      "Name a member, or write itemId = FileArea.NONE"),
  MAPSTO(
      "an id maps to what is no element, to nothing, or to two things",
      "Name a record with @BackupElement, or a name"),
  PLUGINS(
      "a point where plugins attach does not say which type of plugin, or which of them",
      "Name the types, once each, and a member in by"),
  ATTACH(
      "a tree is attached to what has no point for its plugin, or has rows or fields without a name",
      "Name the host's record, which has @Plugins of this type"),
  LINK(
      "a link has no name, path or target for each of its ids",
      "Write a name in capital letters, a path that begins with /, and what each id is"),
  STEP(
      "a step writes no file and annotates nothing",
      "Add @Annotate or @FileArea, or remove annotateOnly"),
  LOCK(
      "the tree is not what its lock says: archives that exist may no longer fit",
      "Keep what was, or accept the change: mvn holdall:accept"),
  ACCEPT(
      "an @Accept names no rule that can be accepted, gives no reason, or nothing there breaks the rule",
      "Name the rule of a warning and say why, or remove it"),
  MODULE(
      "the module that a tree is in does not provide its structure step: the engine would not find it",
      "Add the line to module-info.java"),
  FILE("a file cannot be read or written", "Check the folders of the build"),
  USERINFO(
      Severity.WARNING,
      "an element holds the id of a user but is in every backup, also in those without users",
      "Add @When(\"userinfo\") where it is a child"),
  RICHTEXT(
      Severity.WARNING,
      "a text with a format is no rich text: links in it would lead to the old site",
      "Add @RichText"),
  AREA(
      Severity.WARNING,
      "a rich text stands in an element without file area: pictures in it would be missing",
      "Add the @FileArea that its editor uses"),
  VIEW(
      Severity.WARNING,
      "an activity module has no link for its own view.php or index.php: links to it would lead to the old site",
      "Add the @Link"),
  DATE(
      Severity.WARNING,
      "a date of the course does not move with the course's start",
      "Add @RollDate"),
  MISSING(
      Severity.WARNING,
      "an id points to an element of another file, which need not be in the backup, and nothing says what then",
      "Say it with missing = Missing.ZERO or another word"),
  MAPPED(
      Severity.WARNING,
      "two elements map the same name: restore would find whichever comes last",
      "Name one of them otherwise");

  /** Where the page of the rules stands in the repository. */
  public static final String PAGE = "processor/RULES.md";

  private final Severity severity;
  private final String cause;
  private final String remedy;

  Rulebook(String cause, String remedy) {
    this(Severity.ERROR, cause, remedy);
  }

  Rulebook(Severity severity, String cause, String remedy) {
    this.severity = severity;
    this.cause = cause;
    this.remedy = remedy;
  }

  @Override
  public String id() {
    return "HOLDALL-" + name();
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String cause() {
    return cause;
  }

  @Override
  public String remedy() {
    return remedy;
  }

  /** The rule's place on the page: {@code processor/RULES.md#holdall-column}. */
  public String anchor() {
    return PAGE + "#" + id().toLowerCase(Locale.ROOT);
  }
}
