/**
 * Fields of a template as pages draw them: one fragment for each way of typing under {@code WEB-INF/field}, chosen by the
 * field's type. No template has a page of its own.
 */
package io.foyer.web.field;
