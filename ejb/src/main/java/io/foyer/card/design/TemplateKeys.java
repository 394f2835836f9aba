package io.foyer.card.design;

import io.foyer.card.template.PackReader;
import io.foyer.office.CurrentCaller;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** Gives a company's own templates their keys, and the texts that they begin with. */
@ApplicationScoped
class TemplateKeys {

    static final int LONGEST_NAME = 120;

    /** The pack that a company's own templates belong to when they leave as a file. */
    static final String OWN = "own.";

    private static final int LONGEST_WORD = 24;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,29}\\.[a-z][a-z0-9-]{0,29}");

    @Inject
    private DesignRepository designs;

    @EJB
    private CurrentCaller current;

    /** A key made of the name that no template of the company has. */
    String free(long companyId, String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        String word = plain.isEmpty() ? "card" : plain.substring(0, Math.min(LONGEST_WORD, plain.length()));
        String key = OWN + word;
        for (int i = 2; designs.find(companyId, key).isPresent(); i++) {
            key = OWN + word + "-" + i;
        }
        return key;
    }

    /** A card with the least that any card needs: who it is, and what the communication says. */
    String empty(String key, String name) {
        return EMPTY.replace("KEY", key)
                .replace("CURRENCY", currency())
                .replace("\"NAME\"", Json.createValue(name).toString());
    }

    private String currency() {
        try {
            return Currency.getInstance(new Locale.Builder()
                            .setRegion(current.get().country())
                            .build())
                    .getCurrencyCode();
        } catch (IllegalArgumentException | NullPointerException noCountry) {
            return "USD";
        }
    }

    static String renamed(String body, String key, String name) {
        return Json.createObjectBuilder(object(body))
                .add("key", key)
                .add("name", name)
                .build()
                .toString();
    }

    static String nameIn(String body, String otherwise) {
        String name = object(body).getString("name", "").strip();
        return name.isEmpty() || name.length() > LONGEST_NAME ? otherwise : name;
    }

    /** The canonical text of a draft; {@link Invalid} where it is none, or of another template. */
    static String checked(String key, String body, int longest) {
        if (body == null || body.length() > longest) {
            throw new Invalid("body", "Send at most " + longest + " characters");
        }
        JsonObject object = object(body);
        if (!KEY.matcher(key).matches()) {
            throw new Invalid("key", "Write the key as a pack and a name, such as own.recall-card");
        }
        if (!key.equals(object.getString("key", null))) {
            throw new Invalid("key", "The key of this template is " + key + " and stays so");
        }
        return PackReader.canonical(body);
    }

    private static JsonObject object(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException malformed) {
            throw new Invalid("body", "This is no JSON object: " + malformed.getMessage());
        }
    }

    private static final String EMPTY =
            """
            {"key": "KEY", "name": "NAME", "currency": "CURRENCY",
             "statuses": [{"key": "new", "label": "New", "tone": "info"}, {"key": "open", "label": "Open", "tone": "info"},
              {"key": "done", "label": "Done", "tone": "good", "closed": true}],
             "sides": [
              {"key": "front", "label": "Front", "sections": [
               {"key": "person", "label": "Person", "columns": 4, "fields": [
                {"key": "givenName", "type": "person", "kind": "variable", "source": "givenName", "label": "First name"},
                {"key": "familyName", "type": "person", "kind": "variable", "source": "familyName", "label": "Last name"},
                {"key": "phone", "type": "phone", "kind": "variable", "source": "phone1", "label": "Phone"},
                {"key": "email", "type": "email", "kind": "variable", "source": "email1", "label": "E-mail"}]},
               {"key": "inquiry", "label": "First contact", "columns": 4, "fields": [
                {"key": "inquirySource", "type": "text", "kind": "fixed", "source": "source", "label": "Source"},
                {"key": "inquiryDate", "type": "date", "kind": "fixed", "source": "date", "label": "Date"},
                {"key": "inquiryTime", "type": "time", "kind": "fixed", "source": "time", "label": "Time"},
                {"key": "inquiryTakenBy", "type": "person", "kind": "fixed", "source": "takenBy", "label": "Taken by"}]}]},
              {"key": "back", "label": "Back", "sections": [
               {"key": "outcome", "label": "Outcome", "columns": 4, "fields": []}]}]}""";
}
