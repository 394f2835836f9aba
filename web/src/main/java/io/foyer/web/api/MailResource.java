package io.foyer.web.api;

import io.foyer.intake.CommunicationService;
import io.foyer.mail.MailAnswer;
import io.foyer.mail.MailAnswerService;
import io.foyer.mail.MailService;
import io.foyer.mail.ShownMail;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The mail behind a communication. */
@ApplicationScoped
@Path("communications/{id}/mail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communications")
public class MailResource {

    @EJB
    private MailService mails;

    @EJB
    private MailAnswerService answers;

    @EJB
    private CommunicationService communications;

    /** The mail with its text; HTML comes sanitised, without images from elsewhere. */
    @GET
    @Operation(
            operationId = "getMail",
            summary = "Read the mail of a communication",
            description =
                    "text is what is new in it, history what it quotes; html is sanitised and has no images from elsewhere.")
    @APIResponse(responseCode = "200", description = "The mail")
    @APIResponse(responseCode = "404", description = "No such communication in your sight, or it is no mail")
    public Mail get(@PathParam("id") String id) {
        ShownMail mail = mails.get(Parameters.pathId(id));
        String html = mail.formatted() ? mails.html(mail.communicationId(), false, null) : null;
        return new Mail(
                mail.communicationId(),
                mail.direction(),
                mail.status(),
                mail.kind(),
                mail.messageId(),
                mail.fromName(),
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.sentAt(),
                mail.text(),
                mail.history(),
                html,
                mail.cause(),
                mail.warnings(),
                mail.files().stream()
                        .map(file -> new File(file.position(), file.name(), file.type(), file.size(), file.dangerous()))
                        .toList());
    }

    /** Answers it in the same conversation; 202: it is sent after this was kept. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerMail",
            summary = "Answer by mail",
            description =
                    "Sends text, or the text of a preset with its placeholders filled, in the same conversation. The answer is a"
                            + " communication of its own, whose status tells what became of it. A person who answers takes the"
                            + " communication. A letter sent twice under one Idempotency-Key goes out once.")
    @APIResponse(responseCode = "202", description = "The answer's communication; it is queued")
    @APIResponse(responseCode = "400", description = "Something is missing; errors names each")
    @APIResponse(responseCode = "404", description = "No such communication in your sight")
    @APIResponse(responseCode = "409", description = "Somebody else has taken the communication; detail says who")
    public Response answer(
            @PathParam("id") String id,
            @Parameter(description = "The same for a repeated request, which sends nothing more")
                    @HeaderParam("Idempotency-Key")
                    String requestKey,
            Letter letter) {
        if (letter == null) {
            throw new Invalid("body", "Send text or presetId");
        }
        List<MailAnswer.Enclosure> files = new ArrayList<>();
        for (Enclosure file : letter.files() == null ? List.<Enclosure>of() : letter.files()) {
            if (file == null) {
                throw new Invalid("files", "Send each file with its name and content");
            }
            files.add(new MailAnswer.Enclosure(file.name(), "application/octet-stream", bytes(file.content())));
        }
        long written = answers.send(new MailAnswer(
                Parameters.pathId(id), null, letter.presetId(), letter.subject(), letter.text(), files, requestKey));
        return Response.accepted(communications.get(written)).build();
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64 == null ? "" : base64);
        } catch (IllegalArgumentException garbled) {
            throw new Invalid("files", "Send each file's content in base64");
        }
    }

    /** The mail as it came, always as a download. */
    @GET
    @Path("raw")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getRawMail",
            summary = "Download a mail as it came",
            description = "One that was read is kept so for some time only, one that could not be read always.")
    @APIResponse(responseCode = "200", description = "Its bytes")
    @APIResponse(responseCode = "404", description = "No such mail in your sight, or it is not kept any more")
    public Response raw(@PathParam("id") String id) {
        return Response.ok(mails.raw(Parameters.pathId(id)), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"mail-" + Parameters.pathId(id) + ".eml\"")
                .build();
    }

    /** A file of the mail, always as a download. */
    @GET
    @Path("files/{position}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getMailFile", summary = "Download a file of a mail")
    @APIResponse(responseCode = "200", description = "Its bytes")
    @APIResponse(responseCode = "404", description = "No such file in your sight")
    public Response file(@PathParam("id") String id, @PathParam("position") String position) {
        MailService.Download file =
                mails.file(Parameters.pathId(id), Math.toIntExact(Math.min(Parameters.pathId(position), 9999)));
        return Response.ok(file.bytes(), file.file().type())
                .header("Content-Disposition", file.file().disposition())
                .build();
    }

    /** An answer: text or presetId, subject where another one is wanted. */
    public record Letter(String text, Long presetId, String subject, List<Enclosure> files) {}

    /** A file that goes with an answer, its content in base64. */
    public record Enclosure(String name, String content) {}

    /** A mail for programs. */
    public record Mail(
            long communicationId,
            String direction,
            String status,
            String kind,
            String messageId,
            String fromName,
            String from,
            String to,
            String subject,
            java.time.Instant sentAt,
            String text,
            String history,
            String html,
            String cause,
            List<String> warnings,
            List<File> files) {}

    /** A file of a mail. */
    public record File(int position, String name, String type, long size, boolean dangerous) {}
}
