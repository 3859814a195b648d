/**
 * Prints what backup trees are, for tools and for people: XML Schema, JSON, Markdown with diagrams, a page to search. For the
 * Maven goals, tests and whoever wants to see a tree.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.tree.print;
