package io.foyer.form;

/**
 * What an administrator wants of a form.
 *
 * @param sites the origins whose pages may show it, one a line, such as {@code https://www.example.com}
 * @param thanks what is said when it was sent, at most 1,000 characters; empty for the usual sentence
 * @param version of the form as he saw it
 */
public record FormChange(String sites, String thanks, boolean open, int version) {}
