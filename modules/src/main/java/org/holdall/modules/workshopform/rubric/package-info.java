/** Plugin workshopform_rubric: levels of several criteria. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.workshopform.rubric;
