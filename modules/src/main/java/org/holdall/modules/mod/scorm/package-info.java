/** Packages of SCORM and AICC, with attempts. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.mod.scorm;
