package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code /openapi} says is enough to make a client from it. */
@ExtendWith(SharedFoyer.class)
class DescriptionSystemTest {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    private final Foyer foyer;
    private final Map<String, JsonObject> operations = new HashMap<>();

    DescriptionSystemTest(Foyer foyer) {
        this.foyer = foyer;
    }

    @BeforeEach
    void read() {
        JsonObject description = foyer.send(foyer.request("/openapi", null)
                        .header("Accept", "application/json")
                        .GET())
                .json();
        description.getJsonObject("paths").forEach((path, item) -> item.asJsonObject()
                .forEach((verb, operation) -> {
                    if (VERBS.contains(verb)) {
                        operations.put(verb + " " + path, operation.asJsonObject());
                    }
                }));
        assertThat(operations).hasSizeGreaterThan(20);
    }

    @Test
    void namesEachOperationByAnIdOfItsOwn() {
        assertThat(operations.values())
                .extracting(operation -> operation.getString("operationId", null))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhatEachOperationIsFor() {
        operations.forEach((place, operation) ->
                assertThat(operation.getString("summary", "")).as(place).isNotBlank());
    }

    @Test
    void saysThatEachRefusalIsAProblem() {
        operations.forEach((place, operation) -> {
            JsonObject responses = operation.getJsonObject("responses");
            assertThat(responses.keySet()).as(place).anyMatch(status -> status.startsWith("4"));
            responses.forEach((status, answer) -> {
                if (status.startsWith("4")) {
                    assertThat(answer.asJsonObject().getJsonObject("content").keySet())
                            .as(place + " " + status)
                            .containsExactly("application/problem+json");
                }
            });
        });
    }
}
