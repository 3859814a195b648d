/** The backup and the restore of a whole course of a site that is given: warm, and as a process of its own. Called by the command only. */
@org.jspecify.annotations.NullMarked
package org.holdall.benchmarks.backup;
