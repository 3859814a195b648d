/** The backup: plan, tasks and the steps that write rows as XML. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.backup;
