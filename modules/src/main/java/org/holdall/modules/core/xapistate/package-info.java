/** States that xAPI content keeps for users. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.xapistate;
