/** Driver's licences on pages: whether a company keeps their numbers, and the number of a customer for who may see it. */
package io.foyer.web.licence;
