package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServerFaultsTest {

    private static final MailAccount ACCOUNT = new MailAccount(
            "mail.north.example", 9, MailAccount.Security.NONE, MailAccount.Auth.PASSWORD, "office", null);

    @ParameterizedTest
    @MethodSource
    void saysInASentenceWhatIsWrong(Exception fault, String sentence) {
        assertThat(ServerFaults.sentence(fault, ACCOUNT)).isEqualTo(sentence);
    }

    static Stream<Arguments> saysInASentenceWhatIsWrong() {
        String away = "mail.north.example:9 does not answer: look at server, port and protection";
        SocketConnectException refused =
                new SocketConnectException("refused", new ConnectException("refused"), "127.0.0.1", 9, 15_000);
        return Stream.of(
                Arguments.of(new MailConnectException(refused), away),
                Arguments.of(new IOException("broken pipe"), away),
                Arguments.of(
                        new MessagingException("handshake", new SSLHandshakeException("no")),
                        "No protected connection to mail.north.example:9 comes about: look at its protection and certificate"),
                Arguments.of(
                        new AuthenticationFailedException("[AUTH] no"),
                        "The server refuses this login: look at name and password"),
                Arguments.of(
                        new AuthenticationFailedException("[UNAVAILABLE] The directory is down"),
                        "The server lets nobody in at the moment; it says: [UNAVAILABLE] The directory is down"),
                Arguments.of(new MessagingException("N11 NO [X] not now"), "The server says: NO [X] not now"),
                Arguments.of(new FolderNotFoundException(), "There is no such folder"),
                Arguments.of(new FolderClosedException(null), "mail.north.example:9 broke the connection off"),
                Arguments.of(new MessagingException("NO quota"), "The server says: NO quota"));
    }
}
