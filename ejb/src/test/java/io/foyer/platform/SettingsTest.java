package io.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    private static Settings settings(Map<String, String> values) {
        return new Settings(values::get);
    }

    @Test
    void startsWithNothingButADatabase() {
        assertThat(settings(Map.of("foyer.db.url", "jdbc:mysql://db/foyer")).faults())
                .isEmpty();
    }

    @Test
    void listsEveryFaultAtOnce() {
        assertThat(settings(Map.of(
                                "foyer.db.url", "postgres://db",
                                "foyer.broker.url", "http://broker",
                                "foyer.demo", "perhaps",
                                "foyer.login.max-failures", "0",
                                "foyer.token.hours", "a day"))
                        .faults())
                .hasSize(5)
                .allMatch(fault -> fault.startsWith("foyer.") && fault.contains("must be"));
    }

    @ParameterizedTest
    @CsvSource({
        "DB_URL, jdbc:mysql://db/foyer, true",
        "DB_URL, jdbc:mariadb://db/foyer, true",
        "DB_URL, jdbc:h2:mem, false",
        "BROKER_URL, tcp://broker:61616, true",
        "BROKER_URL, '', true",
        "BROKER_URL, broker:61616, false",
        "DEMO, TRUE, true",
        "DEMO, yes, false",
        "LOGIN_MAX_FAILURES, 100, true",
        "LOGIN_MAX_FAILURES, 101, false",
        "LOGIN_MAX_FAILURES, five, false",
        "ASTERISK, '', true",
        "ASTERISK, ami://foyer:secret@pbx:5038?name=hq, true",
        "ASTERISK, 'ami://foyer:secret@pbx:5038,ami://foyer:secret@pbx2:5038', true",
        "ASTERISK, ami://pbx:5038, false",
        "ASTERISK, ami://foyer@pbx:5038, false",
        "ASTERISK, 'ami://foyer:secret@pbx:5038?name=hq,ami://foyer:secret@pbx2:5038?name=hq', false",
        "ASTERISK, http://foyer:secret@pbx, false",
        "ASTERISK, 'ami://foyer:secret@pbx:5038,', false"
    })
    void checksAValue(Setting setting, String value, boolean right) {
        assertThat(setting.faultOf(value).isEmpty()).isEqualTo(right);
    }

    @Test
    void neverRepeatsASecretInAFault() {
        assertThat(Setting.ASTERISK.faultOf("http://foyer:hush-hush@pbx").orElseThrow())
                .startsWith("foyer.asterisk")
                .doesNotContain("hush-hush");
        assertThat(Arrays.stream(Setting.values()).filter(Setting::secret))
                .contains(Setting.DB_PASSWORD, Setting.BROKER_PASSWORD, Setting.ASTERISK);
    }

    @ParameterizedTest
    @EnumSource(value = Setting.class, names = "DB_URL", mode = EnumSource.Mode.EXCLUDE)
    void hasADefaultThatPassesItsOwnCheck(Setting setting) {
        assertThat(setting.faultOf(setting.fallback())).isEmpty();
        assertThat(setting.unit()).isNotBlank();
        assertThat(setting.key()).matches("foyer\\.[a-z]+(\\.[a-z-]+)?");
    }

    @Test
    void readsValuesWithoutTheBlanksAroundThem() {
        Settings settings = settings(Map.of("foyer.login.lock-minutes", " 7 ", "foyer.demo", "true"));

        assertThat(settings.minutes(Setting.LOGIN_LOCK_MINUTES)).isEqualTo(Duration.ofMinutes(7));
        assertThat(settings.isOn(Setting.DEMO)).isTrue();
        assertThat(settings.number(Setting.LOGIN_MAX_FAILURES)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"foyer.db.url, FOYER_DB_URL", "foyer.login.max-failures, FOYER_LOGIN_MAX_FAILURES"})
    void namesASettingInTheEnvironment(String key, String variable) {
        assertThat(SecretFiles.environmentName(key)).isEqualTo(variable);
    }
}
