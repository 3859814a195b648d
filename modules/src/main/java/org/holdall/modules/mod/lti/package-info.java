/** Plugin mod_lti: tools of others that a course shows, with their types. Found by the engine, called by its own services. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.mod.lti;
