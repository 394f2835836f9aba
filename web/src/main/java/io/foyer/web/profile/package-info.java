/** What a person sees and changes of himself: the theme of his pages, his password. */
package io.foyer.web.profile;
