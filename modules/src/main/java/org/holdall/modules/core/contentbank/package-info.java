/** The course's content bank. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.contentbank;
