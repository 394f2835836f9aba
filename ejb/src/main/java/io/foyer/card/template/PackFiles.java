package io.foyer.card.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The packs that come with the product. */
public final class PackFiles {

    /** Key of the pack that a new company begins with. */
    static final String FIRST = "multihousing";

    private static final List<String> NAMES = List.of(
            "multihousing.json",
            "automotive.json",
            "real-estate.json",
            "hotel.json",
            "mass-merchandising.json",
            "vendor-management.json",
            "broker-sales.json");

    private static volatile List<Pack> packs;

    private PackFiles() {}

    /** Reads all of them; {@link FaultyPack} where one cannot be used. */
    public static List<Pack> read() {
        List<Pack> known = packs;
        if (known == null) {
            known = readAnew();
            packs = known;
        }
        return known;
    }

    private static List<Pack> readAnew() {
        return NAMES.stream().map(name -> PackReader.read(name, text(name))).toList();
    }

    private static String text(String name) {
        try (InputStream file = PackFiles.class.getResourceAsStream("/packs/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The pack " + name + " is not part of this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The pack " + name + " cannot be read", unreadable);
        }
    }
}
