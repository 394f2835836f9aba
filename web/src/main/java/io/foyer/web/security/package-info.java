/**
 * Who is at the door: one authentication mechanism for pages (session) and programs (bearer token), signing in and out,
 * and the headers every answer bears.
 */
package io.foyer.web.security;
