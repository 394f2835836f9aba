package io.foyer.telephony;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.ChallengeAction;
import org.asteriskjava.manager.action.LoginAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ProtocolIdentifierReceivedEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.response.ChallengeResponse;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;

/**
 * One session with Asterisk's manager interface by asterisk-java, for one use: it does not connect anew by itself, and
 * asks for no version, since Foyer's wait, its log and what it does after an outage are its own.
 */
final class AmiConnection extends ManagerConnectionImpl {

    /** The library warns of each header it has no field for; what matters Foyer says itself. */
    private static final Logger LIBRARY = Logger.getLogger("org.asteriskjava");

    private static final Logger ITS_SEARCH = Logger.getLogger("org.reflections");

    private static final String EVENTS = "call,agent";
    private static final int CONNECT_MILLIS = 5_000;
    private static final int RESPONSE_MILLIS = 5_000;

    private final Consumer<ManagerEvent> events;
    private final Runnable lost;
    private final CountDownLatch greeted = new CountDownLatch(1);
    private volatile String greeting = "";

    /** Gives events to {@code events} and tells {@code lost} when the session has broken. */
    AmiConnection(AsteriskAddress address, Consumer<ManagerEvent> events, Runnable lost) {
        LIBRARY.setLevel(Level.OFF);
        ITS_SEARCH.setLevel(Level.OFF);
        this.events = events;
        this.lost = lost;
        setHostname(address.host());
        setPort(address.port());
        setUsername(address.user());
        setPassword(address.secret());
        setSocketTimeout(CONNECT_MILLIS);
        setDefaultResponseTimeout(RESPONSE_MILLIS);
    }

    /** Connects and logs in; events may come before this returns. */
    void open() throws IOException, TimeoutException, AuthenticationFailedException {
        login(EVENTS);
    }

    /** Which manager interface answered, such as {@code Asterisk Call Manager/11.0.0}. */
    String greeting() {
        return greeting;
    }

    /** Fails where Asterisk no longer answers, though the connection looks open. */
    void ping() throws IOException, TimeoutException {
        sendAction(new PingAction());
    }

    void close() {
        state = ManagerConnectionState.DISCONNECTED;
        disconnect();
    }

    @Override
    protected void doLogin(long timeout, String eventMask)
            throws IOException, AuthenticationFailedException, TimeoutException {
        try {
            connect();
            AmiEvents.READ.forEach(this::registerUserEventClass);
            awaitGreeting(timeout);
            ManagerResponse challenge = sendAction(new ChallengeAction("MD5"));
            ManagerResponse login = sendAction(loginFor(challenge, eventMask));
            if (login == null || login instanceof ManagerError) {
                throw new AuthenticationFailedException(login == null ? "no answer" : login.getMessage());
            }
            state = ManagerConnectionState.CONNECTED;
        } finally {
            if (state != ManagerConnectionState.CONNECTED) {
                disconnect();
            }
        }
    }

    private void awaitGreeting(long timeout) throws IOException, TimeoutException {
        try {
            if (!greeted.await(timeout, TimeUnit.MILLISECONDS)) {
                throw new TimeoutException("It does not greet as Asterisk's manager interface does");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping", stopping);
        }
    }

    /** Proves the secret without sending it; a peer without challenge gets it in clear only on this machine. */
    private LoginAction loginFor(ManagerResponse response, String eventMask)
            throws AuthenticationFailedException, IOException {
        String challenge = response instanceof ChallengeResponse answer ? answer.getChallenge() : null;
        if (challenge != null) {
            return new LoginAction(getUsername(), "MD5", digest(challenge + getPassword()), eventMask);
        }
        if (!InetAddress.getByName(getHostname()).isLoopbackAddress()) {
            throw new AuthenticationFailedException("It offers no challenge, and the secret is not sent in clear");
        }
        LoginAction plain = new LoginAction(getUsername(), getPassword());
        plain.setEvents(eventMask);
        return plain;
    }

    private static String digest(String text) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void dispatchEvent(ManagerEvent event, Integer requiredHandlingTime) {
        if (event instanceof ProtocolIdentifierReceivedEvent hello) {
            greeting = hello.getProtocolIdentifier();
            greeted.countDown();
        } else if (event instanceof DisconnectEvent) {
            // in any state but CONNECTED the library frees those who wait for answers, and does not reconnect
            state = ManagerConnectionState.DISCONNECTED;
            super.dispatchEvent(event, requiredHandlingTime);
            lost.run();
        } else if (event != null) {
            events.accept(event);
        }
    }
}
