/** Cards and lists of cards on paper: a page to print, and the same as PDF (CA-12). */
package io.foyer.web.print;
