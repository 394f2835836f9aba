package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;

/** A template that the demo's administrator makes, and publishes over and over. */
record Published(Foyer foyer, String key) {

    /** Publishes a front of these fields; what is named {@code KEY} among them is the template's key. */
    void of(String fields) {
        String admin = foyer.token("admin");
        String address = "/api/v1/templates/" + key;
        String body =
                """
                {"key": "KEY", "name": "Visit KEY", "currency": "USD", "statuses": [{"key": "new", "label": "New"}],
                 "sides": [{"key": "front", "label": "Front", "sections": [{"key": "all", "label": "All", "columns": 4, "fields": [
                  {"key": "givenName", "type": "person", "kind": "variable", "source": "givenName", "label": "First name", "publicLabel": "First name"},
                  {"key": "email", "type": "email", "kind": "variable", "source": "email1", "label": "E-mail", "publicLabel": "E-mail"},
                  FIELDS]}]}]}"""
                        .replace("FIELDS", fields)
                        .replace("KEY", key);
        Answer before = foyer.get(address + "/draft", admin);
        var put = foyer.request(address + "/draft", admin).header("Content-Type", "application/json");
        Answer draft = foyer.send((before.status() == 404
                        ? put.header("If-None-Match", "*")
                        : put.header("If-Match", before.header("ETag")))
                .PUT(BodyPublishers.ofString(body)));
        assertThat(draft.status()).as(draft.body()).isEqualTo(200);
        assertThat(draft.json().getJsonArray("faults")).as(draft.body()).isEmpty();
        Answer published = foyer.send(foyer.request(address + "/publish", admin)
                .header("If-Match", draft.header("ETag"))
                .POST(BodyPublishers.noBody()));
        assertThat(published.status()).as(published.body()).isEqualTo(200);
    }
}
