package org.holdall.engine.upgrade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small part of a file of an old archive, whole in memory, to be changed. Every method that changes returns this element.
 * A field is a child with text.
 */
public final class OldElement {
  private static final String NULL = "$@NULL@$";

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<OldElement> children = new ArrayList<>();
  private String text = "";

  /** An element with nothing in it. */
  public OldElement(String name) {
    this.name = name;
  }

  /** The same under another name, with the same children. */
  public OldElement named(String other) {
    OldElement renamed = new OldElement(other).text(text);
    renamed.attributes.putAll(attributes);
    renamed.children.addAll(children);
    return renamed;
  }

  public String name() {
    return name;
  }

  /** By name, in the file's order. */
  public Map<String, String> attributes() {
    return attributes;
  }

  /** The attribute {@code id} as a number, 0 if it is none. */
  public long id() {
    return parsed(attributes.get("id"));
  }

  /** Sets an attribute. */
  public OldElement attribute(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** The text of an element without children. */
  public String text() {
    return text;
  }

  /** Sets the text. */
  public OldElement text(String newText) {
    text = newText;
    return this;
  }

  /** All children, in the file's order. */
  public List<OldElement> children() {
    return children;
  }

  /** The first child of this name, null if there is none. */
  public @Nullable OldElement child(String wanted) {
    for (OldElement each : children) {
      if (each.name.equals(wanted)) {
        return each;
      }
    }
    return null;
  }

  /** The children of a child: what a list holds; empty if there is none of this name. */
  public List<OldElement> list(String wanted) {
    OldElement list = child(wanted);
    return list == null ? List.of() : list.children;
  }

  /** Adds a child behind all others. */
  public OldElement add(OldElement child) {
    children.add(child);
    return this;
  }

  /** Whether it has a field, be it NULL. */
  public boolean has(String field) {
    return child(field) != null;
  }

  /** A field's text, null if it is NULL or not there. */
  public @Nullable String value(String field) {
    OldElement child = child(field);
    return child == null || child.text.equals(NULL) ? null : child.text;
  }

  /** A field as a whole number; 0 if it is none, NULL or not there. */
  public long number(String field) {
    return parsed(value(field));
  }

  /** Sets a field; a new one stands before all children, where fields belong. Null is NULL. */
  public OldElement set(String field, @Nullable String value) {
    OldElement child = child(field);
    if (child == null) {
      child = new OldElement(field);
      children.add(0, child);
    }
    child.text = value == null ? NULL : value;
    return this;
  }

  /** Sets a field if it is not there. */
  public OldElement setMissing(String field, @Nullable String value) {
    return has(field) ? this : set(field, value);
  }

  /** Takes children away. */
  public OldElement leave(String... names) {
    List<String> gone = List.of(names);
    children.removeIf(each -> gone.contains(each.name));
    return this;
  }

  private static long parsed(@Nullable String text) {
    return text != null && text.matches("-?\\d{1,18}") ? Long.parseLong(text) : 0;
  }
}
