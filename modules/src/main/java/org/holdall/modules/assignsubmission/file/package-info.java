/** Plugin assignsubmission_file: files that are handed in. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.assignsubmission.file;
