/** Plugin workshopform_accumulative: points for each of several aspects. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.workshopform.accumulative;
