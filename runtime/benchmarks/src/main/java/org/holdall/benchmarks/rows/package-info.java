/** Rows between database and XML, without compression, beside the plain cursor and the plain COPY of the same rows. */
@org.jspecify.annotations.NullMarked
package org.holdall.benchmarks.rows;
