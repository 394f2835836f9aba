package io.foyer.card.template;

import io.foyer.shared.Placeholders;
import jakarta.json.stream.JsonParsingException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a pack (CA-3) and names everything that is wrong with it by line and place. */
public final class PackReader {

    private static final Pattern PACK_KEY = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("[a-z][a-z0-9-]{0,29}\\.[a-z][a-z0-9-]{0,29}");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Map<String, String> TONES = same("neutral", "info", "good", "warn", "bad");
    private static final int MOST_COLUMNS = 4;
    private static final int MOST_DAYS = 3_650;

    /** What {@code format} of a pack says; raised when an older Foyer could not read a newer pack. */
    public static final int FORMAT = 1;

    private final PackFaults faults;

    /** What texts of mails may name beside the fields here; null where they are not looked into. */
    private final Set<String> places;

    private final List<Members> mails = new ArrayList<>();

    private PackReader(String file, Locale locale, Set<String> places) {
        this.faults = new PackFaults(file, locale);
        this.places = places;
    }

    /** As {@link #read(String, String, Locale)}, with the faults in English. */
    public static Pack read(String file, String text) {
        return read(file, text, Locale.ENGLISH);
    }

    /**
     * Reads one file.
     *
     * @param locale of whoever reads the faults
     * @throws FaultyPack with every fault
     */
    public static Pack read(String file, String text, Locale locale) {
        return new PackReader(file, locale, null).pack(text);
    }

    /**
     * As {@link #read(String, String, Locale)}, also refusing texts of mails that name what nothing fills in.
     *
     * @param places what they may name beside the fields of the pack
     */
    public static Pack read(String file, String text, Locale locale, Set<String> places) {
        return new PackReader(file, locale, places).pack(text);
    }

    /** As {@link #template(String, String, Locale)}, with the faults in English. */
    public static CardTemplate template(String name, String body) {
        return template(name, body, Locale.ENGLISH);
    }

    /**
     * Reads one template as {@link Pack#bodies} has it.
     *
     * @param locale of whoever reads the faults
     * @throws FaultyPack with every fault
     */
    public static CardTemplate template(String name, String body, Locale locale) {
        return template(name, body, locale, null);
    }

    /**
     * As {@link #template(String, String, Locale)}, for one that is to be published: texts of mails are looked into as by
     * {@link #read(String, String, Locale, Set)}, and it must ask who the customer is.
     */
    public static CardTemplate template(String name, String body, Locale locale, Set<String> places) {
        PackReader reader = new PackReader(name, locale, places);
        Members members = new Members(reader.faults, "", reader.parse(body));
        CardTemplate template = reader.template(members);
        members.refuseOthers();
        reader.checkMails(List.of(template));
        if (places != null && !template.asksWho()) {
            members.fault("sides", "nobody");
        }
        reader.faults.throwIfAny();
        return template;
    }

    /** The text of a template without its layout: equal texts mean equal templates. */
    public static String canonical(String body) {
        return PlacedJson.parse(body).bare().toString();
    }

    private Pack pack(String text) {
        Members pack = new Members(faults, "", parse(text));
        checkFormat(pack);
        String key = pack.text("pack", PACK_KEY, "word");
        String name = pack.words("name");
        int revision = pack.whole("revision", 1, Integer.MAX_VALUE, 1);
        List<CardTemplate> templates = pack.list("templates", true, this::template);
        pack.refuseOthers();
        checkMails(templates);
        Set<String> keys = new HashSet<>();
        for (CardTemplate template : templates) {
            if (!template.key().startsWith(key + ".")) {
                pack.fault("templates", "keys", key, template.key());
            }
            if (!keys.add(template.key())) {
                pack.fault("templates", "twice", template.key());
            }
        }
        faults.throwIfAny();
        List<String> bodies = pack.json().members().get("templates").items().stream()
                .map(template -> template.bare().toString())
                .toList();
        return new Pack(key, name, revision, templates, bodies);
    }

    /** A file of a later format is refused at once: what else would be said of it could mislead. */
    private void checkFormat(Members pack) {
        int format = pack.whole("format", 1, Integer.MAX_VALUE, FORMAT);
        if (format > FORMAT) {
            pack.fault("format", "newer", String.valueOf(format), String.valueOf(FORMAT));
            faults.throwIfAny();
        }
    }

    private PlacedJson parse(String text) {
        try {
            return PlacedJson.parse(text);
        } catch (JsonParsingException malformed) {
            long line = malformed.getLocation().getLineNumber();
            ExpectedJson.in(malformed, faults)
                    .ifPresentOrElse(
                            expected -> faults.add(line, "", "no-json-expected", expected),
                            () -> faults.add(line, "", "no-json"));
            faults.throwIfAny();
            throw malformed;
        }
    }

    private CardTemplate template(Members members) {
        String key = members.text("key", TEMPLATE_KEY, "template");
        String name = members.words("name");
        if (name.length() > CardTemplate.LONGEST_NAME) {
            members.fault("name", "long", String.valueOf(CardTemplate.LONGEST_NAME));
        }
        String currency = members.text("currency");
        if (!currency.isEmpty() && !isCurrency(currency)) {
            members.fault("currency", "currency", currency);
            currency = "USD";
        }
        List<CardStatus> statuses = members.list("statuses", true, this::status);
        refuseTwins(members, "statuses", statuses, CardStatus::key);
        FieldReader fields = new FieldReader(currency);
        List<Side> sides = members.list("sides", true, side -> side(side, fields));
        refuseTwins(members, "sides", sides, Side::key);
        fields.checkReferences();
        List<PresetMail> mails = members.list("mails", false, this::mail);
        List<FollowUp> followUps = members.list("reminders", false, each -> followUp(each, statuses));
        return new CardTemplate(key, 0, name, statuses, sides, mails, followUps);
    }

    private PresetMail mail(Members members) {
        mails.add(members);
        return new PresetMail(members.words("name"), members.wordsOr("subject", null), members.text("body"));
    }

    private void checkMails(List<CardTemplate> templates) {
        if (places == null) {
            return;
        }
        Set<String> known = new HashSet<>(places);
        templates.forEach(template -> template.fields().values().forEach(field -> {
            known.add(field.key());
            if (field.isVariable() && field.source() != null) {
                known.add(field.source());
            }
        }));
        mails.forEach(mail -> List.of("subject", "body").forEach(name -> checkPlaces(mail, name, known)));
    }

    private static void checkPlaces(Members mail, String name, Set<String> known) {
        PlacedJson member = mail.json().members().get(name);
        if (member == null || member.text() == null) {
            return;
        }
        Placeholders.missing(member.text()).stream()
                .filter(place -> !known.contains(place))
                .forEach(place -> mail.fault(name, "no-place", place));
        Placeholders.broken(member.text()).ifPresent(place -> mail.fault(name, "broken-place", place));
    }

    private static FollowUp followUp(Members members, List<CardStatus> statuses) {
        FollowUp followUp =
                new FollowUp(members.words("text"), members.text("status"), members.whole("days", 0, MOST_DAYS, 1));
        if (statuses.stream().noneMatch(status -> status.key().equals(followUp.status()))) {
            members.fault(
                    "status",
                    "one-of",
                    Members.listed(statuses.stream().map(CardStatus::key).toList()));
        }
        return followUp;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private CardStatus status(Members members) {
        return new CardStatus(
                members.text("key", WORD, "word"),
                members.words("label"),
                members.oneOf("tone", "neutral", TONES),
                members.flag("closed"));
    }

    private Side side(Members members, FieldReader fields) {
        String key = members.text("key", WORD, "word");
        String label = members.words("label");
        List<Section> sections = members.list("sections", true, section -> section(section, fields));
        refuseTwins(members, "sections", sections, Section::key);
        return new Side(key, label, sections);
    }

    private Section section(Members members, FieldReader fields) {
        return new Section(
                members.text("key", WORD, "word"),
                members.words("label"),
                members.wordsOr("help", null),
                members.whole("columns", 1, MOST_COLUMNS, 2),
                members.wordsOr("tab", null),
                members.list("fields", false, fields::read));
    }

    private static <T> void refuseTwins(Members members, String name, List<T> all, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        all.stream()
                .map(key)
                .filter(each -> !each.isEmpty() && !seen.add(each))
                .forEach(each -> members.fault(name, "twice", each));
    }

    static Map<String, String> same(String... words) {
        return List.of(words).stream().collect(Collectors.toMap(UnaryOperator.identity(), UnaryOperator.identity()));
    }
}
