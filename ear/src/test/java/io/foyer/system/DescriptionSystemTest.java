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
    private JsonObject description;

    DescriptionSystemTest(Foyer foyer) {
        this.foyer = foyer;
    }

    @BeforeEach
    void read() {
        description = foyer.send(foyer.request("/openapi", null)
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

    @Test
    void describesTimesAsTextAndNoObjectAsOneWithoutMembers() {
        assertThat(description.toString()).doesNotContain("\"maxProperties\":0");
        JsonObject card = operations
                .get("get /api/v1/cards/{id}")
                .getJsonObject("responses")
                .getJsonObject("200")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema")
                .getJsonObject("properties");
        JsonObject time = referred(card.getJsonObject("updatedAt"));
        assertThat(time.getString("type", null)).as(card.toString()).isEqualTo("string");
        assertThat(time.getString("format", null)).isEqualTo("date-time");
    }

    /** What a schema stands for. */
    private JsonObject referred(JsonObject schema) {
        String name = schema.getString("$ref", "");
        return name.isEmpty()
                ? schema
                : description
                        .getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(name.substring(name.lastIndexOf('/') + 1));
    }

    @Test
    void asksForBodiesOfNoOtherTypeThanJson() {
        operations.forEach((place, operation) -> {
            JsonObject body = operation.getJsonObject("requestBody");
            if (body != null && body.getJsonObject("content").containsKey("application/json")) {
                assertThat(body.getJsonObject("content").keySet()).as(place).doesNotContain("*/*");
            }
        });
    }
}
