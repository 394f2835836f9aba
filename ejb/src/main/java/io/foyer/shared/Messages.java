package io.foyer.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Sentences for people out of the message bundle, in the reader's language and English where that has none. */
public final class Messages {

    /** The bundle's base name, for pages too. */
    public static final String BUNDLE = "messages.messages";

    private static final ResourceBundle.Control ENGLISH_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /**
     * The text of a key with its {@code {0}} places filled. As everywhere in the bundle, a quote is doubled in texts
     * that have such places and only there.
     *
     * @throws MissingResourceException where no bundle has the key
     */
    public static String text(Locale locale, String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getClassLoader(), ENGLISH_LAST)
                .getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }
}
