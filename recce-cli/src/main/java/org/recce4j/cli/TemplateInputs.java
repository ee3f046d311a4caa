package org.recce4j.cli;

import org.recce4j.model.Json;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;
import org.recce4j.sql.Credentials;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.introspect.WarehouseIntrospector;

/** What templates read beside the artifacts, as the options of several commands give it. */
final class TemplateInputs {

    private TemplateInputs() {}

    /** Returns the variables and the environment of the options. */
    static RenderInputs.Builder of(ConnectionOptions connection, ProjectFiles files) {
        return RenderInputs.builder()
                .projectFiles(files)
                .vars(connection.vars())
                .environment(connection.environment());
    }

    /** Returns the inputs with a warehouse that answers what templates ask. */
    static RenderInputs asking(LazySession session, RenderInputs inputs, Host host) {
        return inputs.toBuilder()
                .introspector(WarehouseIntrospector.of(session.cancelledBy(host.cancellation())))
                .build();
    }

    /** Returns {@code target} as dbt makes it of a profile, without its secrets. */
    static Json.Obj target(ProfileTarget target) {
        return Credentials.of(target).templateTarget();
    }
}
