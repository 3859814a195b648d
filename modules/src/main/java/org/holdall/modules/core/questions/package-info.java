/** Question categories. Their questions come with the question bank. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.questions;
