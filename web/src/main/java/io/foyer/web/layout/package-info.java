/**
 * The frame around every page: styles, scripts and pictures by an address that changes with their content, what the top
 * bar and the rail show, and where a role begins. Fires nothing, hears nothing; what comes in live is drawn by the
 * browser from {@code resources/foyer/js}.
 */
package io.foyer.web.layout;
