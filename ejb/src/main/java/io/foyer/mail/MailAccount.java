package io.foyer.mail;

/**
 * Where and as whom to log in to a mail server.
 *
 * @param secret where the password or bearer token is, see {@link MailSecrets}; never the secret itself
 */
record MailAccount(String host, int port, Security security, Auth auth, String user, String secret) {

    /** How the connection is protected. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** How the login is proven. */
    enum Auth {
        NONE,
        PASSWORD,
        OAUTH2
    }

    /** Whether both log in as the same user with the same secret. */
    boolean signsInAs(MailAccount other) {
        return user.equals(other.user) && secret.equals(other.secret);
    }

    @Override
    public String toString() {
        return user + " at " + host + ":" + port;
    }
}
