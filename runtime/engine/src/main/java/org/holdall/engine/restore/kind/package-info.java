/**
 * What the site has already, kind by kind: users, roles, groups, scales and outcomes of the archive are matched with the
 * site's own, or made. Steps of a restore call it for elements whose source is annotated with a kind.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.restore.kind;
