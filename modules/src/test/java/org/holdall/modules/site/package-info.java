/** The site that describes all trees, tried in a browser. Nothing calls it. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.site;
