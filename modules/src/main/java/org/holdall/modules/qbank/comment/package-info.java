/** The plugin {@code qbank_comment}: what people say about questions. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qbank.comment;
