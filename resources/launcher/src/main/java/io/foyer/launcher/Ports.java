package io.foyer.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** TCP ports of this machine. */
final class Ports {
    private Ports() {}

    /**
     * Makes sure that a port can be listened on.
     *
     * @param variable the setting that chose the port, for the sentence
     * @return the port itself, or a free one when it is 0
     */
    static int claim(String address, int port, String variable) throws Fault {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: a port that only lingers after the last run counts as free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (e instanceof UnknownHostException
                    || String.valueOf(e.getMessage()).contains("assign")) {
                throw new Fault(
                        "FOYER_HTTP_ADDRESS must be an address of this machine, and " + address + " is none.", e);
            }
            throw new Fault(
                    "Port " + port + " on " + address + " cannot be used (" + e.getMessage()
                            + "): stop the program that has it, or set " + variable + " to another one.",
                    e);
        }
    }

    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
