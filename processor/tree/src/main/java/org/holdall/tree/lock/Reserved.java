package org.holdall.tree.lock;

import org.jspecify.annotations.Nullable;

/**
 * A name that older archives hold although the tree no longer does.
 *
 * @param path path of the element or field, as in {@link Change#path}
 * @param type Java type of a field, null for an element
 */
public record Reserved(String path, @Nullable String type) {}
