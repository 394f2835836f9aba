package io.foyer.launcher;

import java.net.URI;

/** What a person reads once Foyer is ready. */
final class Welcome {
    private Welcome() {}

    static String text(Settings settings, URI url, long seconds) {
        String text =
                """

                Foyer is ready at %s after %d s.
                Its data and logs are in %s; Ctrl-C stops it.
                """
                        .formatted(url, seconds, settings.home());
        return settings.demo() ? text + demo(url) : text;
    }

    private static String demo(URI url) {
        return """

                Log in as agent, agent2, agent3 (another office), supervisor, manager, technician, marketer, admin
                or operator; the password is foyer-demo for all. Programs use the API key demo-api-key, a telephone
                system the CTI token demo-cti-token. This lets the phone ring:

                curl -d "event=newCall&from=%%2B13125550142&to=%%2B13125550100&direction=in&callId=$(date +%%s)" %1$sapi/v1/cti/demo-cti-token

                To write in as a customer would, and to read what comes back: %1$sdemo/postbox.xhtml
                To fill a web form as a customer would: %1$sforms/demo-form
                """
                .formatted(url);
    }
}
