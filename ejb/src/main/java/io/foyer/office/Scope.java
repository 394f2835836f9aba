package io.foyer.office;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program's key may be limited to; what a program may do at all is its role's matter. */
public enum Scope {
    CARDS_READ,
    CARDS_WRITE,
    CUSTOMERS_READ,
    CUSTOMERS_WRITE,
    COMMUNICATIONS_READ,
    COMMUNICATIONS_WRITE,
    CALLS_WRITE,
    MAIL_WRITE,
    TEMPLATES_READ,
    OFFICES_READ;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '.');

    /** The word for it, such as {@code cards.read}. */
    public String code() {
        return code;
    }

    /** The scope of this code, if there is one. */
    public static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    /** Every code. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Scope::code).toList();
    }

    /** Reads what {@link #kept} wrote; null stands for every scope, also one that is added later. */
    static Set<Scope> read(String kept) {
        if (kept == null) {
            return EnumSet.allOf(Scope.class);
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String code : kept.split(" ", -1)) {
            of(code).ifPresent(scopes::add);
        }
        return scopes;
    }

    static String kept(Set<Scope> scopes) {
        return scopes == null ? null : scopes.stream().sorted().map(Scope::code).collect(Collectors.joining(" "));
    }
}
