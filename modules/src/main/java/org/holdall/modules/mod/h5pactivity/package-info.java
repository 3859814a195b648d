/** Interactive content of H5P, with attempts. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.mod.h5pactivity;
