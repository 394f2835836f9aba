/**
 * The running product, tried from outside: HTTP, streams, browsers, kills. {@link io.foyer.system.Product} starts the built
 * distribution by its own launcher; {@link io.foyer.system.SharedFoyer} gives one running Foyer to all tests, which
 * therefore use calls and numbers of their own ({@link io.foyer.system.Call}) and never count everything.
 */
package io.foyer.system;
