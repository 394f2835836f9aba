package io.foyer.paging;

import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import io.foyer.shared.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends text messages by a POST to whatever gateway the settings name, as JSON or as a form, in the fields it asks for. */
@ApplicationScoped
class HttpSmsGateway implements SmsGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TOO_MANY = 429;

    @Inject
    private Settings settings;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public boolean isThere() {
        return !settings.text(Setting.SMS_URL).isBlank();
    }

    @Override
    public void send(String number, String text) {
        SmsBody body = SmsBody.of(
                settings.text(Setting.SMS_FORMAT),
                settings.text(Setting.SMS_FIELDS),
                settings.text(Setting.SMS_SENDER),
                number,
                text);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.text(Setting.SMS_URL)))
                .timeout(PATIENCE)
                .header("Content-Type", body.type())
                .POST(BodyPublishers.ofString(body.content()));
        String authorization = settings.text(Setting.SMS_AUTHORIZATION);
        if (!authorization.isBlank()) {
            request.header("Authorization", authorization);
        }
        answer(request.build());
    }

    private void answer(HttpRequest request) {
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            int status = answer.statusCode();
            if (status == TOO_MANY || status >= 500) {
                throw new Unavailable("The SMS gateway answers " + status, null);
            }
            if (status >= 300) {
                throw new SmsRefused("The SMS gateway answers " + status);
            }
        } catch (IOException away) {
            throw new Unavailable("The SMS gateway does not answer", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The server is stopping", stopping);
        }
    }
}
