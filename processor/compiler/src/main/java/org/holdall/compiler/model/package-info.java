/** What was read: the tree as data, and beside every part of it the place in the source. Checks and writers see nothing else. */
@org.jspecify.annotations.NullMarked
package org.holdall.compiler.model;
