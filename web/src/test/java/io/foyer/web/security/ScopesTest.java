package io.foyer.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.foyer.office.Scope;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {

    /** What no key is limited in: whoever comes in otherwise, and what only people may. */
    private static final Set<String> FREE = Set.of("cti", "forms", "chats", "tokens", "me", "api-keys");

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/cards/7, cards.read",
        "HEAD, /api/v1/cards, cards.read",
        "PATCH, /api/v1/cards/7, cards.write",
        "POST, /api/v1/cards/7/reminders, cards.write",
        "GET, /api/v1/people, cards.read",
        "GET, /api/v1/events, communications.read",
        "POST, /api/v1/communications/3/mail, communications.write",
        "POST, /api/v1/calls, calls.write",
        "POST, /api/v1/licence-reads, customers.read",
        "GET, /api/v1/templates/own.recall, templates.read"
    })
    void namesTheScopeOfAnAddress(String method, String path, String code) {
        assertThat(Scopes.needed(method, path)).map(Scope::code).contains(code);
    }

    @Test
    void leavesToTheRoleWhatNoProgramMay() {
        assertThat(Scopes.needed("PUT", "/api/v1/templates/own.recall/draft")).isEqualTo(Optional.empty());
        assertThat(Scopes.needed("GET", "/desk/desk.xhtml")).isEqualTo(Optional.empty());
    }

    @Test
    void everyAddressOfTheInterfaceHasAScopeOrNeedsNone() {
        Set<String> without = new TreeSet<>();
        for (JavaClass resource : new ClassFileImporter().importPackages("io.foyer.web.api")) {
            if (resource.isAnnotatedWith(Path.class)) {
                String root = resource.getAnnotationOfType(Path.class).value();
                if (root.isEmpty()) {
                    resource.getMethods().stream()
                            .filter(method -> method.isAnnotatedWith(Path.class))
                            .map(method ->
                                    method.getAnnotationOfType(Path.class).value())
                            .forEach(path -> without.add(path.split("/", 2)[0]));
                } else {
                    without.add(root.split("/", 2)[0]);
                }
            }
        }
        without.removeIf(first -> Scopes.needed("GET", "/api/v1/" + first).isPresent()
                || Scopes.needed("POST", "/api/v1/" + first).isPresent());

        assertThat(without).isEqualTo(new TreeSet<>(FREE));
    }
}
