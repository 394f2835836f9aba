package io.foyer.system;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives tests the one Foyer that all of this process share, as a {@link Foyer} to talk to or the {@link Product} itself, and the one
 * browser of its {@link Visitors}, whose pages are closed after each test; all are started with the first test that asks for
 * them and end with the process: its classes are run one by one, and nothing of JUnit's outlives a class. The pages of a test
 * that fails are kept in {@code failures}. {@code -Dfoyer.system.home} names a Foyer that runs already.
 */
final class SharedFoyer implements ParameterResolver, AfterEachCallback, TestExecutionExceptionHandler {

    private static Product product;
    private static Foyer client;
    private static Visitors visitors;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Foyer.class || type == Product.class || type == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Visitors.class) {
            return visitors();
        }
        return type == Foyer.class ? client() : product();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        Browsers.keepPages(test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName());
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (visitors != null) {
            visitors.closePages();
        }
    }

    private static synchronized Visitors visitors() {
        if (visitors == null) {
            visitors = Visitors.open();
        }
        return visitors;
    }

    static synchronized Product product() {
        if (product == null) {
            String home = System.getProperty("foyer.system.home");
            product = home != null ? Product.alreadyIn(Path.of(home)) : begun();
        }
        return product;
    }

    private static Product begun() {
        Product begun = Product.inNewHome(System.getProperty("foyer.system.shared", "shared"), Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(begun::close));
        return begun.start();
    }

    static synchronized Foyer client() {
        if (client == null) {
            client = product().client();
        }
        return client;
    }
}
