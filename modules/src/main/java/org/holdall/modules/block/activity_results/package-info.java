/** The block {@code activity_results}: the best of a graded activity. Found by {@link java.util.ServiceLoader}, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.block.activity_results;
