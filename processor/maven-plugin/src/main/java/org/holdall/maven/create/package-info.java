/** A project for a plugin that has tables, but no records yet: what its {@code install.xml} says, as Java. Only the goal {@code create} calls it. */
@org.jspecify.annotations.NullMarked
package org.holdall.maven.create;
