package org.recce4j.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs a contract with JUnit on an implementation with a {@link Fault}, which the contract's subclass takes as its parameter. */
final class ContractRun implements ParameterResolver {

    private static final String FAULT = "fault";

    /** Returns the methods of the contract that fail. */
    static Set<String> failures(Class<?> contract, Fault<?> fault) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getStore().put(Namespace.create(FAULT), FAULT, fault);
            session.getLauncher().execute(request, listener);
        }
        if (listener.getSummary().getTestsStartedCount() == 0) {
            throw new AssertionError("No test of " + contract.getName() + " was run");
        }
        Set<String> failed = new TreeSet<>();
        listener.getSummary().getFailures().forEach(failure -> failed.add(method(failure)));
        return failed;
    }

    private static String method(TestExecutionSummary.Failure failure) {
        if (failure.getTestIdentifier().getSource().orElse(null) instanceof MethodSource source) {
            return source.getMethodName();
        }
        throw new AssertionError("The contract did not run", failure.getException());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Fault.class;
    }

    @Override
    public Fault<?> resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(FAULT))
                .get(FAULT, Fault.class);
    }
}
