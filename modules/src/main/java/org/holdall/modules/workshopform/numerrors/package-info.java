/** Plugin workshopform_numerrors: assertions that hold or not. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.workshopform.numerrors;
