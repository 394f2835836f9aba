/**
 * Forms that the public fills in: a page that needs no script, a script that brings the same form into a page of the
 * advertisement's own site, and for offices what came with a form and where forms are given out.
 */
package io.foyer.web.form;
