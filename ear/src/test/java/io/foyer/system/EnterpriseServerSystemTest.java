package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The EAR and the resource adapter on a full Payara Server: what enterprise IT deploys. */
class EnterpriseServerSystemTest {

    private static final Path TARGET = Path.of(System.getProperty("foyer.system.target", "target"));
    private static final Path EAR = TARGET.resolve("foyer.ear").toAbsolutePath();
    private static final Path ADAPTER = Product.distribution().resolve("artemis-ra.rar");

    @Test
    void takesACallFromTheNumberToTheAgentOnTheFullServer() throws Exception {
        try (StandaloneDatabase database = StandaloneDatabase.start("enterprise-database");
                EnterpriseServer server = new EnterpriseServer(settings(database)).start()) {
            server.deploy("artemis-ra", ADAPTER);
            server.deploy("foyer-under-another-name", EAR);
            Foyer foyer = server.client();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> foyer.get("/health/ready", null).status() == 200);

            JsonObject entry = foyer.ring(Call.incoming());

            String address = "/api/v1/communications/" + entry.getInt("id");
            Answer taken = foyer.post(address + "/take", foyer.token("agent"), JsonValue.EMPTY_JSON_OBJECT);
            assertThat(taken.status()).as(taken.body()).isEqualTo(200);
            assertThat(foyer.get(address, foyer.token("agent2"))
                            .json()
                            .getJsonObject("takenBy")
                            .getString("name"))
                    .isEqualTo(taken.json().getJsonObject("takenBy").getString("name"));
            assertThat(foyer.get(address, foyer.token("agent3")).status()).isEqualTo(404);
            assertThat(foyer.get("/login.xhtml", null).body()).contains("Foyer");
        }
    }

    @Test
    void keepsTheServicesOutOfTheInnerWar() throws Exception {
        try (ZipFile ear = new ZipFile(EAR.toFile())) {
            assertThat(ear.stream().filter(entry -> entry.getName().matches("foyer-ejb.*\\.jar")))
                    .hasSize(1);
            Path war = TARGET.resolve("inner.war");
            try (InputStream inner = ear.getInputStream(ear.stream()
                    .filter(entry -> entry.getName().endsWith(".war"))
                    .findFirst()
                    .orElseThrow())) {
                Files.copy(inner, war, StandardCopyOption.REPLACE_EXISTING);
            }
            try (ZipFile opened = new ZipFile(war.toFile())) {
                assertThat(opened.stream().map(ZipEntry::getName))
                        .noneMatch(name -> name.contains("foyer-ejb"))
                        .anyMatch(name -> name.contains("primefaces"));
            }
        }
    }

    private static Map<String, String> settings(StandaloneDatabase database) {
        Map<String, String> settings = new HashMap<>(database.settingsWithSecretFile());
        settings.put("FOYER_DEMO", "true");
        settings.put(
                "FOYER_HOME",
                TARGET.resolve("system/enterprise").toAbsolutePath().toString());
        return settings;
    }
}
