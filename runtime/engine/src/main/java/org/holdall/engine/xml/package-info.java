/** Moodle's XML form, to the byte, and the links inside texts. Knows rows and names, no database and no plan. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.xml;
