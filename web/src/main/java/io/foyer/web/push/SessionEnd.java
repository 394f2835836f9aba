package io.foyer.web.push;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Closes a browser's streams when its session ends, by signing out or by time. */
@WebListener
public class SessionEnd implements HttpSessionListener {

    @Inject
    private OfficeStreams streams;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        streams.sessionEnded(event.getSession().getId());
    }
}
