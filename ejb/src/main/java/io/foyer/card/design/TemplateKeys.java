package io.foyer.card.design;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.PackReader;
import io.foyer.office.CurrentCaller;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a company's own templates their keys, and the texts that they begin with. */
@ApplicationScoped
class TemplateKeys {

    /** The pack that a company's own templates belong to when they leave as a file. */
    static final String OWN = "own.";

    private static final Pattern WORD = Pattern.compile("#([a-z-]+)#");
    private static final int LONGEST_WORD = 24;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,29}\\.[a-z][a-z0-9-]{0,29}");

    @Inject
    private DesignRepository designs;

    @EJB
    private CurrentCaller current;

    /** Begins a design under a key made of the name that no template of the company has. */
    String place(long companyId, String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        String word = plain.isEmpty() ? "card" : plain.substring(0, Math.min(LONGEST_WORD, plain.length()));
        String key = OWN + word;
        for (int i = 2; designs.find(companyId, key).isPresent() || !designs.place(companyId, key, name); i++) {
            key = OWN + word + "-" + i;
        }
        return key;
    }

    /** A card with the least that any card needs: who it is, and what the communication says. */
    String empty(String key, String name) {
        String words = WORD.matcher(EMPTY)
                .replaceAll(word -> Matcher.quoteReplacement(
                        Json.createValue(text("design.empty." + word.group(1))).toString()));
        return words.replace("KEY", key)
                .replace("CURRENCY", currency())
                .replace("\"NAME\"", Json.createValue(name).toString());
    }

    private String text(String key, Object... values) {
        return Messages.text(current.get().locale(), key, values);
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

    String renamed(String body, String key, String name) {
        return Json.createObjectBuilder(object(body))
                .add("key", key)
                .add("name", name)
                .build()
                .toString();
    }

    String nameIn(String body, String otherwise) {
        String name = object(body).getString("name", "").strip();
        return name.isEmpty() || name.length() > CardTemplate.LONGEST_NAME ? otherwise : name;
    }

    /** The canonical text of a draft; {@link Invalid} where it is none, or of another template. */
    String checked(String key, String body, int longest) {
        if (body == null || body.length() > longest) {
            throw new Invalid("body", text("card.fault.too-long", longest));
        }
        JsonObject object = object(body);
        if (!KEY.matcher(key).matches()) {
            throw new Invalid("key", text("design.fault.key"));
        }
        if (!key.equals(object.getString("key", null))) {
            throw new Invalid("key", text("design.fault.other-key", key));
        }
        return PackReader.canonical(body);
    }

    private JsonObject object(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException malformed) {
            throw new Invalid("body", text("design.fault.no-json"));
        }
    }

    private static final String EMPTY =
            """
            {"key": "KEY", "name": "NAME", "currency": "CURRENCY",
             "statuses": [{"key": "new", "label": #new#, "tone": "info"}, {"key": "open", "label": #open#, "tone": "info"},
              {"key": "done", "label": #done#, "tone": "good", "closed": true}],
             "sides": [
              {"key": "front", "label": #front#, "sections": [
               {"key": "person", "label": #person#, "columns": 4, "fields": [
                {"key": "givenName", "type": "person", "kind": "variable", "source": "givenName", "label": #given-name#},
                {"key": "familyName", "type": "person", "kind": "variable", "source": "familyName", "label": #family-name#},
                {"key": "phone", "type": "phone", "kind": "variable", "source": "phone1", "label": #phone#},
                {"key": "email", "type": "email", "kind": "variable", "source": "email1", "label": #email#}]},
               {"key": "inquiry", "label": #inquiry#, "columns": 4, "fields": [
                {"key": "inquirySource", "type": "text", "kind": "fixed", "source": "source", "label": #source#},
                {"key": "inquiryDate", "type": "date", "kind": "fixed", "source": "date", "label": #date#},
                {"key": "inquiryTime", "type": "time", "kind": "fixed", "source": "time", "label": #time#},
                {"key": "inquiryTakenBy", "type": "person", "kind": "fixed", "source": "takenBy", "label": #taken-by#}]}]},
              {"key": "back", "label": #back#, "sections": [
               {"key": "outcome", "label": #outcome#, "columns": 4, "fields": []}]}]}""";
}
