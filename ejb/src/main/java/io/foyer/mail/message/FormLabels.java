package io.foyer.mail.message;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the fields of web forms are called, in the languages of those who write in. */
final class FormLabels {
    /** Pseudo fields, which {@link FormFields} takes apart. */
    static final String FULL_NAME = "name";

    static final String PHONE = "phone";
    static final String EMAIL = "email";
    static final String CITY_LINE = "cityLine";

    /** Labels of free text, which goes on over many lines. */
    static final String MESSAGE = "message";

    private static final Pattern NOISE = Pattern.compile("(?U)[^\\w\\s]+|_");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern WHOSE = Pattern.compile(
            "^(?:(?:your|my|the|customer|client|contact|prospect|lead|guest|visitor|sender|applicant|resident|user|enter|ihre?|votre|su|tu) )+(?=\\S)");

    private static final Map<String, String> FIELDS = fields(
            Map.ofEntries(
                    Map.entry("title", "title|salutation|anrede|civilité|name prefix|tratamiento"),
                    Map.entry(
                            "givenName",
                            "first name|firstname|given name|forename|fname|first|vorname|prénom|prenom|nombre de pila|nome proprio|voornaam"),
                    Map.entry("middleName", "middle name|middle initial|middle|zweiter vorname"),
                    Map.entry(
                            "familyName",
                            "last name|lastname|surname|family name|lname|last|nachname|familienname|zuname|nom de famille|apellido|apellidos"
                                    + "|cognome|sobrenome|achternaam"),
                    Map.entry(
                            FULL_NAME,
                            "name|full name|fullname|name of contact|person|nom|nom complet|nombre|nombre completo|vor und nachname|vollständiger name|nome"
                                    + "|nome completo|naam|first and last name|contact|namn|navn|имя|фио|氏名|お名前|姓名"),
                    Map.entry(
                            "organisation",
                            "company|company name|organisation|organization|business|business name|employer|firma|firmenname|unternehmen|entreprise"
                                    + "|société|empresa|azienda|bedrijf"),
                    Map.entry(
                            "birthDate",
                            "date of birth|dob|birth date|birthdate|birthday|geburtsdatum|date de naissance|fecha de nacimiento"),
                    Map.entry(
                            "street",
                            "address|street|street address|address line 1|address 1|address1|mailing address|home address|straße|strasse|anschrift|adresse"
                                    + "|rue|dirección|direccion|calle|indirizzo|endereço|adres"),
                    Map.entry("street2", "address line 2|address 2|address2|street 2|suite|adresszusatz"),
                    Map.entry("city", "city|town|city town|ort|stadt|wohnort|ville|ciudad|città|cidade|plaats"),
                    Map.entry(
                            CITY_LINE,
                            "city state zip|city state zip code|city state|city state and zip|plz ort|plz und ort"),
                    Map.entry(
                            "region",
                            "state|province|state province|region|county|bundesland|provincia|estado|département"),
                    Map.entry(
                            "postalCode",
                            "zip|zip code|zipcode|postal code|postalcode|postcode|zip postal code|plz|postleitzahl|code postal|código postal|codigo postal|cap|cep"),
                    Map.entry("country", "country|land|pays|país|pais|paese"),
                    Map.entry(
                            "unit",
                            "unit|unit number|unit no|apartment|apartment number|apt|apt number|apt no|wohnung|wohnungsnummer|appartement"),
                    Map.entry(
                            "preferredContact",
                            "preferred contact|preferred contact method|preferred method of contact|contact preference|best way to contact"
                                    + "|best way to contact you|best way to reach you|bevorzugter kontakt"),
                    Map.entry(
                            PHONE,
                            "phone|phone number|phone no|phone 1|phone 2|phone 3|phone1|phone2|phone3|telephone|telephone number|tel|tel no|mobile|mobile number|mobile phone"
                                    + "|cell|cell phone|cellphone|cell number|home phone|work phone|day phone|daytime phone|evening phone|alternate phone|secondary phone|primary phone"
                                    + "|phone home|phone work|phone mobile|phone cell|best phone|contact number|number|telefon|telefonnummer|handy|handynummer|mobil|mobilnummer|rufnummer|téléphone|telephone portable"
                                    + "|portable|mobile portable|numéro de téléphone|teléfono|telefono|celular|móvil|cellulare|telefone|telefoon|telefoonnummer|телефон|電話|電話番号|电话"),
                    Map.entry(
                            EMAIL,
                            "email|e mail|email address|e mail address|emailaddress|mail|email 1|email 2|email1|email2|mailadresse|e mail adresse|email adresse|emailadresse|courriel|adresse mail"
                                    + "|adresse e mail|adresse email|correo|correo electrónico|correo electronico|posta elettronica|indirizzo email|e mailadres|эл почта|почта|メール|メールアドレス|邮箱"),
                    Map.entry(
                            MESSAGE,
                            "message|message body|messages|comment|comments|question|questions|question comment|questions comments|comments questions|inquiry|enquiry|notes|note|details|description"
                                    + "|additional comments|additional information|how can we help|how can we help you|request|nachricht|mitteilung|bemerkung|bemerkungen|kommentar|anfrage|ihre nachricht"
                                    + "|commentaire|commentaires|mensaje|comentario|comentarios|consulta|messaggio|mensagem|bericht|opmerkingen|сообщение|お問い合わせ内容|留言")));

    private FormLabels() {}

    /** The customer field or pseudo field that a label names, or null. */
    static String field(String label) {
        String plain = plain(label);
        String known = FIELDS.get(plain);
        return known == null ? FIELDS.get(WHOSE.matcher(plain).replaceFirst("")) : known;
    }

    /** A label's words alone, by which two of them are compared. */
    static String plain(String label) {
        String split = HUMP.matcher(label).replaceAll(" ");
        return NOISE.matcher(split)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> fields(Map<String, String> labels) {
        Map<String, String> fields = new HashMap<>();
        labels.forEach((field, names) -> List.of(names.split("\\|")).forEach(name -> fields.put(name, field)));
        return Map.copyOf(fields);
    }
}
