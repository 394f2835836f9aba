package io.foyer.paging;

import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends text messages by a POST to whatever gateway the settings name, as JSON or as a form, in the fields it asks for. */
@ApplicationScoped
class HttpSmsGateway implements SmsGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MULTIPLE_CHOICES = 300;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;
    private static final int UNAVAILABLE = 503;

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
    public Attempt send(String number, String text, String key) {
        SmsBody body = SmsBody.of(
                settings.text(Setting.SMS_FORMAT),
                settings.text(Setting.SMS_FIELDS),
                settings.text(Setting.SMS_SENDER),
                number,
                text);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.text(Setting.SMS_URL)))
                .timeout(PATIENCE)
                .header("Content-Type", body.type())
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.content()));
        String authorization = settings.text(Setting.SMS_AUTHORIZATION);
        if (!authorization.isBlank()) {
            request.header("Authorization", authorization);
        }
        try {
            return attempt(http.send(request.build(), BodyHandlers.discarding()).statusCode());
        } catch (ConnectException | HttpConnectTimeoutException away) {
            return Attempt.closed(PageFault.GATEWAY_AWAY);
        } catch (IOException silent) {
            return Attempt.unclear(PageFault.GATEWAY_SILENT);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Attempt.unclear(PageFault.GATEWAY_SILENT);
        }
    }

    private static Attempt attempt(int status) {
        if (status < MULTIPLE_CHOICES) {
            return Attempt.SENT;
        }
        PageFault fault = PageFault.gatewayAnswers(status);
        if (status == TOO_MANY || status == UNAVAILABLE) {
            return Attempt.closed(fault);
        }
        return status < SERVER_FAULT ? Attempt.refused(fault) : Attempt.unclear(fault);
    }
}
