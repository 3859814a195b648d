/** Prints the XML Schema of a tree's file. Called by whoever proves or describes archives. */
@org.jspecify.annotations.NullMarked
package org.holdall.tree.xsd;
