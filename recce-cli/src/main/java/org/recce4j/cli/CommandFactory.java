package org.recce4j.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes commands and their parts, giving the host to those that ask for it. */
final class CommandFactory implements CommandLine.IFactory {

    private final Host host;

    CommandFactory(Host host) {
        this.host = host;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Host.class) {
                return type.cast(constructor.newInstance(host));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
