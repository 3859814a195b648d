/** Users that anything in the backup refers to, and their pictures. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.users;
