/**
 * From one course of a site into another, without an archive that anybody sees: imports and copies. {@link
 * org.holdall.engine.transfer.CourseTransfer} is the way in; commands and the programs of others call it.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.transfer;
