/** Plugin ltiservice_gradebookservices: the line items of external tools. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.ltiservice.gradebookservices;
