package io.foyer.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmsBodyTest {

    @Test
    void speaksJsonInTheGatewaysWords() {
        SmsBody body = SmsBody.of("json", "recipient, body ,sender", "Foyer", "+13125550190", "\"Leak\" & more");

        assertThat(body.type()).isEqualTo("application/json");
        assertThat(body.content())
                .isEqualTo("{\"recipient\":\"+13125550190\",\"body\":\"\\\"Leak\\\" & more\",\"sender\":\"Foyer\"}");
    }

    @Test
    void speaksFormsTooAndLeavesOutASenderThatNobodyNamed() {
        SmsBody body = SmsBody.of("form", "To,Body,From", "", "+1312", "a b&c=ü");

        assertThat(body.type()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(body.content()).isEqualTo("To=%2B1312&Body=a+b%26c%3D%C3%BC");
    }
}
