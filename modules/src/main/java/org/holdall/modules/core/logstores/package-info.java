/** The file in which log stores keep what users did, in the course and in each activity. The stores attach to it. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.logstores;
