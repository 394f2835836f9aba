package io.foyer.inside;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs a piece of a test for somebody else: in a request with his token, let in by the product's own door. */
@WebServlet(AnotherCaller.PATH)
public class AnotherCaller extends HttpServlet {

    /** System property: the port this server listens at. */
    static final String PORT = "foyer.inside.port";

    static final String PATH = "/api/v1/inside";
    private static final long serialVersionUID = 1L;
    private static final Map<String, FutureTask<?>> WAITING = new ConcurrentHashMap<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A piece of a test. */
    public interface Piece {
        void run() throws Exception;
    }

    /** Gives what the work gave, or throws what it threw. */
    static <T> T as(String token, Callable<T> work) throws Exception {
        String id = UUID.randomUUID().toString();
        FutureTask<T> task = new FutureTask<>(work);
        WAITING.put(id, task);
        URI here = URI.create("http://127.0.0.1:" + System.getProperty(PORT) + PATH + "?id=" + id);
        HttpRequest request = HttpRequest.newBuilder(here)
                .header("Authorization", "Bearer " + token)
                .build();
        int status = HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        WAITING.remove(id);
        if (status != HttpServletResponse.SC_NO_CONTENT) {
            throw new IllegalStateException(token + " was answered " + status);
        }
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            throw (Error) failed.getCause();
        }
    }

    static void does(String token, Piece work) throws Exception {
        as(token, () -> {
            work.run();
            return null;
        });
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // A client repeats a request whose connection broke; work is done once all the same.
        WAITING.get(request.getParameter("id")).run();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
