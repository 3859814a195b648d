/**
 * What an operation says of itself, line by line, to a chain of loggers. For controllers, which say it, and whoever wants it kept.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.log;
