package org.holdall.tree.model;

import org.jspecify.annotations.Nullable;

/**
 * A place in an element where plugins attach elements of their own.
 *
 * @param type type of the plugins, for example {@code qtype}
 * @param by member whose value is the name of the only plugin that attaches, {@code ../member} for one of the element
 *     around, or a word that stands for a text; null if all plugins of the type do
 * @param sub true for subplugins of the element's own plugin
 * @param at how many of the element's children stand before it
 */
public record Point(String type, @Nullable String by, boolean sub, int at) {

  /** Name of the wrapper around what a plugin attaches to an element of this name. */
  public String wrapper(String component, String element) {
    return (sub ? "subplugin_" : "plugin_") + component + "_" + element;
  }

  /** Whether plugins of this component attach here. */
  public boolean takes(String component) {
    return component.startsWith(type + "_");
  }
}
