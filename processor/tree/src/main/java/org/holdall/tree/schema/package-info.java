/**
 * What is known about Moodle's tables at compile time: columns, logical keys, and which columns are ids of what.
 * For the compiler's checks and for whoever creates Moodle's tables; it never talks to a database.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.tree.schema;
