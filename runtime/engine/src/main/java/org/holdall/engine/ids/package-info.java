/** Sets and maps of ids without an object an id. For all of the engine; depends on nothing. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.ids;
