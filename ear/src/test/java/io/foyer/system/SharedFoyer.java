package io.foyer.system;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives tests the one Foyer that all of this process share, as a {@link Foyer} to talk to or the {@link Product} itself, and the one
 * browser of its {@link Visitors}, whose pages are closed after each test; all are started with the first test that asks for
 * them and stopped after the last. The pages of a test that fails are kept in {@code failures}. {@code -Dfoyer.system.home} names a Foyer that runs already.
 */
final class SharedFoyer implements ParameterResolver, AfterEachCallback, TestExecutionExceptionHandler {

    private static final Namespace OURS = Namespace.create(SharedFoyer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Foyer.class || type == Product.class || type == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Visitors.class) {
            return test.getRoot()
                    .getStore(OURS)
                    .getOrComputeIfAbsent(Visitors.class, any -> Visitors.open(), Visitors.class);
        }
        return type == Foyer.class ? client(test) : product(test);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        Browsers.keepPages(test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName());
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Visitors visitors = test.getRoot().getStore(OURS).get(Visitors.class, Visitors.class);
        if (visitors != null) {
            visitors.closePages();
        }
    }

    static Product product(ExtensionContext test) {
        return test.getRoot().getStore(OURS).getOrComputeIfAbsent(Product.class, any -> running(), Product.class);
    }

    static Foyer client(ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Foyer.class, any -> product(test).client(), Foyer.class);
    }

    private static Product running() {
        String home = System.getProperty("foyer.system.home");
        return home != null
                ? Product.alreadyIn(Path.of(home))
                : Product.inNewHome(System.getProperty("foyer.system.shared", "shared"), Map.of())
                        .start();
    }
}
