package org.holdall.tree.print;

/** Text of XML, written line by line. */
final class Markup {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** {@code <name attributes>}; what follows stands deeper until {@link #end}. */
  Markup start(String tag) {
    line("<" + tag + ">");
    depth++;
    return this;
  }

  Markup end(String name) {
    depth--;
    return line("</" + name + ">");
  }

  /** {@code <tag/>}. */
  Markup empty(String tag) {
    return line("<" + tag + "/>");
  }

  Markup line(String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
    return this;
  }

  /** A value for an attribute or a text. */
  static String escape(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
