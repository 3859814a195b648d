/** Tests of the upgraders, with small trees as older versions wrote them. Nothing calls them. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.old;
