package org.holdall.tree.model;

import org.jspecify.annotations.Nullable;

/**
 * Files that belong to an element.
 *
 * @param area file area
 * @param component component of the file records
 * @param itemId member whose value is the item id, null for all items of the area
 * @param context member or word whose value is the context id: {@code CONTEXT}, {@code SYSTEM}, or a member
 * @param when condition, null for always
 */
public record FileArea(
    String area,
    String component,
    @Nullable String itemId,
    String context,
    @Nullable String when) {}
