package io.foyer.web.chat;

import jakarta.websocket.Session;

/** One visitor's socket. At most one word is on its way: another one would say nothing more. */
final class VisitorSocket {

    private final Session session;
    private boolean sending;
    private boolean again;

    VisitorSocket(Session session) {
        this.session = session;
    }

    synchronized void tell() {
        again = sending;
        if (!sending && session.isOpen()) {
            sending = true;
            session.getAsyncRemote().sendText("changed", result -> sent());
        }
    }

    private synchronized void sent() {
        sending = false;
        if (again) {
            tell();
        }
    }
}
