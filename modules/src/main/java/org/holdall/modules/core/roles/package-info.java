/** Role overrides and assignments of an activity, and the definitions of the roles they name. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.roles;
