/** A Moodle site on an embedded PostgreSQL, with one choice that many users answered. For all benchmarks with a database. */
@org.jspecify.annotations.NullMarked
package org.holdall.benchmarks.site;
