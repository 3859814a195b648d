package org.holdall.compiler.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source that a finding points to.
 *
 * @param element type, or the private field of a record component (on JDK 17 the component itself has no position)
 * @param mirror annotation on it, null for the element as a whole
 * @param value value in the annotation, null for the annotation as a whole
 */
public record Place(
    Element element,
    @Nullable AnnotationMirror mirror,
    @Nullable AnnotationValue value) {}
