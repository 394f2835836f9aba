package io.foyer.paging;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is posted to a gateway.
 *
 * @param type its content type
 */
record SmsBody(String type, String content) {

    /**
     * A message in the gateway's own words.
     *
     * @param format {@code json} or {@code form}
     * @param fields names of the fields for number, text and sender, with commas: {@code to,text,from}
     * @param sender who it is from, or empty to leave that out
     */
    static SmsBody of(String format, String fields, String sender, String number, String text) {
        String[] names = fields.split(",", -1);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(names[0].strip(), number);
        values.put(names[1].strip(), text);
        if (!sender.isBlank() && names.length > 2) {
            values.put(names[2].strip(), sender);
        }
        return format.equals("form") ? form(values) : json(values);
    }

    private static SmsBody json(Map<String, String> values) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        values.forEach(body::add);
        return new SmsBody("application/json", body.build().toString());
    }

    private static SmsBody form(Map<String, String> values) {
        return new SmsBody(
                "application/x-www-form-urlencoded",
                values.entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
