package io.foyer.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** What is wrong with a mail server, in a sentence for who set it up; the same when it is tried out and when it is read. */
final class ServerFaults {

    /** A part behind the server is away for a while (RFC 5530). */
    private static final String UNAVAILABLE = "[UNAVAILABLE]";

    private static final Pattern QUESTION = Pattern.compile("^[A-Z]+\\d+ (?=NO |BAD )");

    private ServerFaults() {}

    static String sentence(Exception fault, MailAccount account) {
        String server = account.host() + ":" + account.port();
        if (fault instanceof AuthenticationFailedException && words(fault).contains(UNAVAILABLE)) {
            return "The server lets nobody in at the moment; it says: " + words(fault);
        }
        if (fault instanceof AuthenticationFailedException) {
            return "The server refuses this login: look at name and "
                    + (account.auth() == MailAccount.Auth.OAUTH2 ? "token" : "password");
        }
        if (fault instanceof FolderNotFoundException) {
            return "There is no such folder";
        }
        if (fault instanceof FolderClosedException || fault instanceof StoreClosedException) {
            return server + " broke the connection off";
        }
        if (isCausedBy(fault, SSLException.class)) {
            return "No protected connection to " + server + " comes about: look at its protection and certificate";
        }
        return isCausedBy(fault, IOException.class) || tookTooLong(fault)
                ? server + " does not answer: look at server, port and protection"
                : "The server says: " + words(fault);
    }

    /** What the server answered, without the number of the question. */
    private static String words(Exception fault) {
        return QUESTION.matcher(String.valueOf(fault.getMessage())).replaceFirst("");
    }

    /** The library tells of a time limit as if the server had said so. */
    private static boolean tookTooLong(Exception fault) {
        return String.valueOf(fault.getMessage()).contains(SocketTimeoutException.class.getName());
    }

    private static boolean isCausedBy(Exception fault, Class<? extends Exception> cause) {
        for (Throwable one = fault; one != null; one = one.getCause()) {
            if (cause.isInstance(one)) {
                return true;
            }
        }
        return fault instanceof MessagingException mail && cause.isInstance(mail.getNextException());
    }
}
