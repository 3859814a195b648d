/** The links to h5pactivity activities. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.mod.h5pactivity;
