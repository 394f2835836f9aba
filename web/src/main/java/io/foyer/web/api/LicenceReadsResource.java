package io.foyer.web.api;

import io.foyer.licence.LicenceReading;
import io.foyer.licence.LicenceRefused;
import io.foyer.licence.LicenceService;
import io.foyer.licence.ReadingNote;
import io.foyer.office.CurrentCaller;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads driver's licences off what a card reader or scanner types. Changes and keeps nothing. */
@ApplicationScoped
@Path("licence-reads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
public class LicenceReadsResource {

    @EJB
    private LicenceService licences;

    @EJB
    private CurrentCaller current;

    /** What the swipe or scan says; 422 with a reason where it says nothing, or is no licence. */
    @POST
    @Operation(
            operationId = "readLicence",
            summary = "Read a driver's licence",
            description =
                    "raw is what a keyboard-wedge reader typed: the tracks of a magnetic stripe (AAMVA) in any order,"
                            + " or the text of a PDF417 barcode, up to 8,000 characters. Nothing of it is kept or logged. The"
                            + " licence's number comes back with all but its last four characters masked. For who may fill"
                            + " cards; a signed-in browser may call it too.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "swipe",
                                            value =
                                                    """
                                                    {"raw": "%CASACRAMENTO^EXAMPLE$JANE$QUINN^1200 SAMPLE ST$APT 4^?;636014041234567=280319850315=?"}""")))
    @APIResponse(
            responseCode = "200",
            description =
                    "kind is licence, or partial where only a part of it came through. fields are the customer's, as"
                            + " they stand on the licence; written is how a card has them, the suffix behind the family name; notes say what to look at",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "licence",
                                            value =
                                                    """
                                                    {"kind": "licence",
                                                     "fields": {"familyName": "EXAMPLE", "givenName": "JANE",
                                                      "middleName": "QUINN", "birthDate": "1985-03-15",
                                                      "street": "1200 SAMPLE ST", "street2": "APT 4",
                                                      "city": "SACRAMENTO", "region": "CA", "country": "US"},
                                                     "written": {"familyName": "Example", "givenName": "Jane",
                                                      "middleName": "Quinn", "birthDate": "1985-03-15",
                                                      "street": "1200 Sample St", "street2": "Apt 4",
                                                      "city": "Sacramento", "region": "CA", "country": "US"},
                                                     "licence": {"issuer": "CA", "iin": "636014",
                                                      "expires": "2028-03-31", "number": "•••• 4567"},
                                                     "notes": []}""")))
    @APIResponse(responseCode = "400", description = "No JSON object with raw")
    @APIResponse(responseCode = "403", description = "This role fills no cards")
    @APIResponse(responseCode = "413", description = "More than 256 KiB")
    @APIResponse(
            responseCode = "422",
            description =
                    "Nothing was read. code is one of empty, too-long, payment-card, keyboard-layout, no-line-breaks,"
                            + " two-cards, cut-off, unreadable, not-a-licence; detail says what to do",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples =
                                    @ExampleObject(
                                            name = "payment card",
                                            value =
                                                    """
                                                    {"type": "about:blank", "title": "Not read", "status": 422,
                                                     "detail": "This is a payment card. Foyer reads none, and has kept nothing of it.",
                                                     "instance": null, "errors": [], "code": "payment-card"}""")))
    public Response read(Swiped swiped) {
        if (swiped == null || swiped.raw() == null) {
            throw new Invalid("raw", "Send what the reader typed");
        }
        Locale locale = current.get().locale();
        try {
            return Response.ok(Read.of(licences.read(swiped.raw()), locale)).build();
        } catch (LicenceRefused refused) {
            return Problem.of(
                            422,
                            "Not read",
                            Messages.text(locale, refused.reason().messageKey()))
                    .because(refused.reason().code())
                    .response();
        }
    }

    /** What a reader typed; it does not say itself in words, so that no log can hold it. */
    public record Swiped(String raw) {
        @Override
        public String toString() {
            return "Swiped";
        }
    }

    /**
     * What was read.
     *
     * @param kind {@code licence} or {@code partial}
     * @param keep the number, sealed, for {@code PUT /customers/{id}/licence}; null where the company keeps none
     */
    public record Read(
            String kind,
            Map<String, String> fields,
            Map<String, String> written,
            Map<String, String> licence,
            List<Note> notes,
            String keep) {

        static Read of(LicenceReading reading, Locale locale) {
            return new Read(
                    reading.complete() ? "licence" : "partial",
                    reading.fields(),
                    reading.written(),
                    reading.licence(),
                    reading.notes().stream().map(note -> Note.of(note, locale)).toList(),
                    reading.keep());
        }
    }

    /** What somebody should know of the reading, as a word and as a sentence. */
    public record Note(String code, String text) {
        static Note of(ReadingNote note, Locale locale) {
            return new Note(note.code(), Messages.text(locale, note.messageKey()));
        }
    }
}
