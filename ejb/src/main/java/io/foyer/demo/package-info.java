/**
 * Demo data, only when {@code foyer.demo} asks for it and only into an empty database: a company of three rental
 * communities with people, advertisements, numbers and customers with history.
 */
package io.foyer.demo;
