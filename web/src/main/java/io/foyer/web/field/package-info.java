/**
 * Fields of a template as pages draw them: {@link io.foyer.web.field.ShownForm} makes them, and
 * {@code <foyer:fields/>} writes each by its kind. No template has a page of its own.
 */
package io.foyer.web.field;
