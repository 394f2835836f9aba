/** Pages for trying Foyer out; they exist only with demo data. */
package io.foyer.web.demo;
