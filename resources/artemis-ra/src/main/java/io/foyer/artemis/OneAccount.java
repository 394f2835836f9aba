package io.foyer.artemis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/** Lets in who knows the one name and password, to everything. */
final class OneAccount implements ActiveMQSecurityManager {
    private final byte[] expected;

    OneAccount(String user, String password) {
        this.expected = bytes(user, password);
    }

    @Override
    public boolean validateUser(String user, String password) {
        return user != null && password != null && MessageDigest.isEqual(expected, bytes(user, password));
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
        return validateUser(user, password);
    }

    private static byte[] bytes(String user, String password) {
        return (user.length() + ":" + user + password).getBytes(StandardCharsets.UTF_8);
    }
}
