/** Backup trees as people and programs want to see them. For the {@code tree} command. */
@org.jspecify.annotations.NullMarked
package org.holdall.cli.tree;
