/** What generated code implements and calls: steps, rows, XML output, and the restore side's counterpart. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.structure;
