package io.foyer.mail.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Message-IDs without brackets and blanks, so that they compare. */
final class MessageIds {
    static final int LONGEST = 400;

    private static final int MOST = 100;
    private static final int LONGEST_FIELD = 100_000;
    private static final int LONG_ENOUGH = 8;
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]{1,998})>");
    private static final Pattern BARE = Pattern.compile("[^\\s<>\"(),;:]{1,400}@[^\\s<>\"(),;]{1,400}");

    private MessageIds() {}

    /** The id in a Message-ID field, or null when there is none that can be relied on to belong to one mail only. */
    static String own(MimeHeader header) {
        List<String> ids = of(header.all("message-id"));
        if (ids.size() != 1) {
            return null;
        }
        String id = ids.get(0);
        int at = id.lastIndexOf('@');
        boolean told = at > 0 && at < id.length() - 1;
        int least = told ? LONG_ENOUGH : 2 * LONG_ENOUGH;
        return id.length() >= least && id.length() <= LONGEST ? id : null;
    }

    /** All ids in these fields in their order, each once; of very many the first and the last. */
    static List<String> of(List<String> fields) {
        Set<String> ids = new LinkedHashSet<>();
        for (String field : fields) {
            collect(Texts.cut(field, LONGEST_FIELD), ids);
        }
        List<String> all = new ArrayList<>(ids);
        if (all.size() <= MOST) {
            return all;
        }
        List<String> bounded = new ArrayList<>(all.subList(0, 1));
        bounded.addAll(all.subList(all.size() - MOST + 1, all.size()));
        return bounded;
    }

    private static void collect(String field, Set<String> ids) {
        Matcher bracketed = BRACKETED.matcher(field);
        boolean found = false;
        while (bracketed.find()) {
            found = true;
            add(bracketed.group(1), ids);
        }
        if (found) {
            return;
        }
        Matcher bare = BARE.matcher(field);
        while (bare.find()) {
            found = true;
            add(bare.group(), ids);
        }
        if (!found && field.length() <= LONGEST && !field.contains(" ")) {
            add(field, ids);
        }
    }

    private static void add(String id, Set<String> ids) {
        String bare = id.replaceAll("[\\s\\p{Cc}]+", "");
        if (!bare.isEmpty()) {
            ids.add(Texts.cut(bare, LONGEST));
        }
    }
}
